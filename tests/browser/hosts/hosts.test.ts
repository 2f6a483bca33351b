import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate, lettersOf, type Page, SETTINGS, show, walkedMarks } from '../page.ts';
import { createRandom, type Random } from '../random.ts';
import { type Editor, mountEditor } from './editor-app.ts';
import {
  type Host,
  type Hydrate,
  type Mount,
  type Serve,
  type State,
  shownElements,
  shownWords,
  wordsOf,
} from './host.ts';
import { hydrateLit, mountLit, serveLit } from './lit-app.ts';
import { hydratePreact, mountPreact, servePreact } from './preact-app.ts';
import { hydrateReact, mountReact, serveReact } from './react-app.ts';
import { hydrateSvelte, mountSvelte, serveSvelte } from './svelte-app.ts';
import { hydrateVue, mountVue, serveVue } from './vue-app.ts';

const HOSTS: readonly (readonly [name: string, mount: Mount])[] = [
  ['React', mountReact],
  ['Preact', mountPreact],
  ['Vue', mountVue],
  ['Lit', mountLit],
  ['Svelte', mountSvelte],
];

const HYDRATED: readonly (readonly [name: string, serve: Serve, hydrate: Hydrate])[] = [
  ['React', serveReact, hydrateReact],
  ['Preact', servePreact, hydratePreact],
  ['Vue', serveVue, hydrateVue],
  ['Lit', serveLit, hydrateLit],
  ['Svelte', serveSvelte, hydrateSvelte],
];

const TEXTS = ['a nerve block', 'heart failure', 'Botox', 'nothing', 'RFA and Botox', 'a heart'];
const RENDERS = 200;

/** The painter of elements looks once a second whether a place may have marks by now. */
const PATIENCE = { timeout: 5000 };

let page: Page | undefined;
let errors: unknown[] = [];
const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push('reason' in event ? event.reason : event.error);
};
beforeEach(() => {
  errors = [];
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onError);
});
afterEach(() => {
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onError);
  page?.stop();
  show('');
  vi.restoreAllMocks();
});

function* states(seed: number): Generator<State> {
  const random = createRandom(seed);
  let items: { id: number; text: string }[] = [];
  let id = 0;
  for (let i = 0; i < RENDERS; i++) {
    switch (random.below(5)) {
      case 0:
      case 1:
        items = [...items, { id: ++id, text: random.pick(TEXTS) }];
        break;
      case 2:
        items = items.filter(() => !random.chance(0.2));
        break;
      case 3:
        items = items.map((item) => (random.chance(0.3) ? { ...item, text: random.pick(TEXTS) } : item));
        break;
      default:
        items = [...items].sort(() => random.below(3) - 1);
    }
    yield { items, note: random.pick(TEXTS), open: random.chance(0.5) };
  }
}

async function freshMarks(): Promise<string[]> {
  return (await walkedMarks()).map(lettersOf);
}

describe.each(['highlight', 'element'] as const)('with marks as %ss', (painter) => {
  test.each(HOSTS)(`an application of %s renders ${RENDERS} times, unharmed and marked`, async (_, mount) => {
    show('<div id="app"></div>');
    const root = document.querySelector<HTMLElement>('#app') ?? expect.fail();
    const host = mount(root);
    page = annotate({ painter });
    let last: State | undefined;
    for (const state of states(7)) {
      await host.render(state);
      expect(shownWords(root)).toEqual(wordsOf(state));
      // Sometimes we are quicker than the application, sometimes it is.
      if (state.open) await page.annotator.settled();
      last = state;
    }
    await page.annotator.settled();
    expect(shownWords(root)).toEqual(wordsOf(last ?? expect.fail()));
    const marks = page.annotator.marks().map(lettersOf);
    expect(marks.length).toBeGreaterThan(0);
    page.annotator.setSettings(SETTINGS);
    expect(marks).toEqual(await freshMarks());
    host.unmount();
    await page.annotator.settled();
    expect(page.annotator.marks()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a rich-text editor is marked while it is read-only, and left alone while one writes in it', async () => {
    const { root, editor } = await openEditor(painter, ['about a nerve block', 'and Botox']);
    expect(marked()).toEqual([]);
    for (let i = 0; i < 3; i++) {
      editor.setEditable(false);
      await vi.waitFor(() => expect(marked()).toEqual(['nerve block', 'Botox']));
      editor.setEditable(true);
      await vi.waitFor(() => expect(marked()).toEqual([]));
      editor.type(1, '!');
    }
    await vi.waitFor(() => expect(editor.believed()).toEqual(['about a nerve block', 'and Botox!!!']));
    expect(shownWords(root)).toEqual(editor.believed());
    editor.destroy();
    expect(errors).toEqual([]);
  });

  test(`a rich-text editor changes ${RENDERS} times, unharmed and marked`, async () => {
    const { root, editor } = await openEditor(painter, TEXTS);
    const random = createRandom(11);
    for (let i = 0; i < RENDERS; i++) {
      changeEditor(editor, random);
      // It hears of what was typed by an observer, as we do.
      await Promise.resolve();
      expect(shownWords(root)).toEqual(editor.believed());
      if (random.chance(0.5)) await page?.annotator.settled();
    }
    editor.setEditable(false);
    editor.insert(0, 'Botox for a nerve block');
    await page?.annotator.settled();
    expect(shownWords(root)).toEqual(editor.believed());
    expect(root.querySelector('mark')).toBeNull();
    page?.annotator.setSettings(SETTINGS);
    expect(marked().slice(0, 2)).toEqual(['Botox', 'nerve block']);
    expect(marked()).toEqual(await freshMarks());
    editor.destroy();
    expect(errors).toEqual([]);
  });
});

const SENT: State = { items: [{ id: 1, text: 'a nerve block' }], note: 'heart failure then', open: true };
const LATER: State = {
  items: [
    { id: 1, text: 'RFA' },
    { id: 2, text: 'Botox' },
  ],
  note: 'Botox',
  open: true,
};
const MARKS_SENT = ['nerve', 'nerve block', 'heart failure', 'heart failure'];
const MARKS_LATER = ['nerve', 'RFA', 'Botox', 'Botox', 'Botox'];

describe.each(HYDRATED)('markup that a server of %s sent', (_, serve, hydrate) => {
  async function open(around: string, painter: 'highlight' | 'element'): Promise<HTMLElement> {
    show(`<div id="outside">The nerve</div>${around}`);
    const root = document.querySelector<HTMLElement>('#app') ?? expect.fail();
    root.setHTMLUnsafe(await serve(SENT));
    page = annotate({ painter });
    await page.annotator.settled();
    expect(marked()).toEqual(MARKS_SENT);
    return root;
  }

  /** From here on the application lives: its words are those of its state, and so are the marks. */
  async function expectAlive(root: HTMLElement, host: Host): Promise<void> {
    await page?.annotator.settled();
    expect(shownWords(root)).toEqual(wordsOf(SENT));
    expect(marked()).toEqual(MARKS_SENT);
    await host.render(LATER);
    expect(shownWords(root)).toEqual(wordsOf(LATER));
    await page?.annotator.settled();
    expect(shownWords(root)).toEqual(wordsOf(LATER));
    expect(marked()).toEqual(MARKS_LATER);
  }

  async function takeOverInPeace(root: HTMLElement): Promise<Host> {
    const sent = shownElements(root);
    const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    const host = await hydrate(root, SENT, (error) => errors.push(error));
    expect(sent.every(({ isConnected }) => isConnected)).toBe(true);
    for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled();
    return host;
  }

  test('is taken over as it was sent where marks are painted', async () => {
    const root = await open('<div id="app"></div>', 'highlight');
    const host = await takeOverInPeace(root);
    await expectAlive(root, host);
    expect(errors).toEqual([]);
    host.unmount();
  });

  test('holds no elements of ours in an island until it is taken over, however late', async () => {
    const root = await open('<astro-island ssr><div id="app"></div></astro-island>', 'element');
    await vi.waitFor(() => expect(document.querySelector('#outside mark')).not.toBeNull());
    expect(shownElements(root).filter(hasMark)).toEqual([]);
    const host = await takeOverInPeace(root);
    root.parentElement?.removeAttribute('ssr');
    await vi.waitFor(() => expect(shownElements(root).filter(hasMark)).toHaveLength(3), PATIENCE);
    await expectAlive(root, host);
    expect(errors).toEqual([]);
    host.unmount();
  });

  test('is taken over under marks that are elements, and nothing is lost', async () => {
    const root = await open('<div id="app"></div>', 'element');
    await vi.waitFor(() => expect(shownElements(root).filter(hasMark)).toHaveLength(3));
    // React, Vue and Svelte notice that it is not what was sent, say so, and render anew where they must.
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    const host = await hydrate(root, SENT, () => {});
    await expectAlive(root, host);
    host.unmount();
    await page?.annotator.settled();
    expect(root.querySelector('mark')).toBeNull();
    expect(errors).toEqual([]);
  });
});

async function openEditor(painter: 'highlight' | 'element', texts: readonly string[]) {
  show('<div id="app"></div>');
  const root = document.querySelector<HTMLElement>('#app') ?? expect.fail();
  const editor = mountEditor(root, texts);
  page = annotate({ painter });
  await page.annotator.settled();
  return { root, editor };
}

/** One change as a writer or, while it is read-only, as another one far away makes it. */
function changeEditor(editor: Editor, random: Random): void {
  const paragraphs = editor.believed().length;
  const paragraph = random.below(paragraphs);
  switch (random.below(7)) {
    case 0:
      editor.setEditable(random.chance(0.5));
      break;
    case 1:
    case 2:
      editor.type(paragraph, random.pick([' ', 's', ' RFA', ' Botox']));
      break;
    case 3:
      editor.toggleBold(paragraph, random.below(12) + 1);
      break;
    case 4:
      editor.setText(paragraph, random.pick(TEXTS));
      break;
    case 5:
      editor.insert(paragraph, random.pick(TEXTS));
      break;
    default:
      if (paragraphs > 3) editor.remove(paragraph);
  }
}

function hasMark(element: Element): boolean {
  return element.querySelector('mark') !== null;
}

function marked(): string[] {
  return page?.annotator.marks().map(lettersOf) ?? [];
}
