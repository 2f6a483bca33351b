import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { annotate, lettersOf, NAMES, NO_PAINTER, type Page, SETTINGS, show } from '../page.ts';
import { createRandom } from '../random.ts';
import { type Mount, type State, shownWords, wordsOf } from './host.ts';
import { mountLit } from './lit-app.ts';
import { mountPreact } from './preact-app.ts';
import { hydrateReact, mountReact, serveReact } from './react-app.ts';
import { mountSvelte } from './svelte-app.ts';
import { mountVue } from './vue-app.ts';

const HOSTS: readonly (readonly [name: string, mount: Mount])[] = [
  ['React', mountReact],
  ['Preact', mountPreact],
  ['Vue', mountVue],
  ['Lit', mountLit],
  ['Svelte', mountSvelte],
];

const TEXTS = ['a nerve block', 'heart failure', 'Botox', 'nothing', 'RFA and Botox', 'a heart'];
const RENDERS = 200;

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
  const fresh = annotate({}, NAMES, NO_PAINTER);
  await fresh.annotator.settled();
  const marks = fresh.annotator.marks().map(lettersOf);
  fresh.stop();
  return marks;
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

  test('markup that is marked is hydrated as it was sent', async () => {
    show('<div id="app"></div>');
    const root = document.querySelector<HTMLElement>('#app') ?? expect.fail();
    const state: State = { items: [{ id: 1, text: 'a nerve block' }], note: 'heart failure', open: true };
    root.innerHTML = serveReact(state);
    page = annotate({ painter: 'highlight' });
    await page.annotator.settled();
    expect(page.annotator.marks()).toHaveLength(3);
    const found: unknown[] = [];
    const host = hydrateReact(root, state, (error) => found.push(error));
    await host.render({ ...state, note: 'Botox' });
    expect(found).toEqual([]);
    expect(shownWords(root)).toEqual(wordsOf({ ...state, note: 'Botox' }));
    host.unmount();
  });
});
