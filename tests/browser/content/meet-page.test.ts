import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { patched } from '../../../annotator/markup-patch.ts';
import { meetPage } from '../../../entrypoints/content/meet-page.ts';
import type { MeetingQuestion } from '../../../messages.ts';
import { createRandom, type Random } from '../random.ts';

/** A look may be a second away, and more on a busy machine. */
const PATIENCE = { timeout: 20_000 };

let stop = new AbortController();

beforeEach(() => {
  document.body.innerHTML = '<p>bread and butter</p>';
});

afterEach(() => {
  stop.abort();
  stop = new AbortController();
  document.body.replaceChildren();
});

/** Meets the page, with a background that says nothing by itself. */
function meet() {
  const ports: { answer: (message: unknown) => void; close: () => void }[] = [];
  const asked: MeetingQuestion[] = [];
  /** The markup as the background has it. */
  let told = '';
  let isGone = false;
  const open = () => {
    if (isGone) throw new Error('Extension context invalidated.');
    const hears = new Set<(message: unknown) => void>();
    const ends: (() => void)[] = [];
    ports.push({
      answer: (message) => [...hears].forEach((hear) => void hear(message)),
      close: () => ends.forEach((end) => void end()),
    });
    return {
      postMessage(question: MeetingQuestion) {
        asked.push(question);
        told = 'snapshot' in question ? (question.snapshot?.html ?? '') : patched(told, question);
      },
      disconnect: vi.fn(),
      onMessage: {
        addListener: (hear: (message: unknown) => void) => hears.add(hear),
        removeListener: (hear: (message: unknown) => void) => hears.delete(hear),
      },
      onDisconnect: { addListener: (end: () => void) => ends.push(end) },
      // The part of the browser's port that is asked.
    } as never;
  };
  const meeting = meetPage(document, open, stop.signal);
  return {
    meeting,
    asked,
    ports,
    told: () => told,
    leave: () => {
      isGone = true;
    },
  };
}

const CHOICES = { settings: {}, known: [], off: false };
const READ = { snapshot: {}, decided: {} };

describe('A page that is met', () => {
  test('is told as it stands, at once', () => {
    const { asked } = meet();
    expect(asked).toEqual([
      { snapshot: { html: document.body.outerHTML, around: expect.stringMatching(/^<html lang="en".*><\/html>$/) } },
    ]);
  });

  test('has what was read of it, and what it did meanwhile, when it is to be explained', async () => {
    const { meeting, ports } = meet();
    const elements = [...document.body.querySelectorAll('*')];
    document.body.append('honey');
    ports[0]?.answer({ choices: CHOICES, read: READ });
    const { choices, read } = await meeting;
    expect(choices).toEqual(CHOICES);
    expect(read?.answer).toEqual(READ);
    expect(Array.from(read?.met.taken.elements ?? [])).toEqual(elements);
    expect(read?.met.missed.map(({ type }) => type)).toEqual(['childList']);
  });

  test('is to be read anew when it has been looked at since', async () => {
    const { meeting, ports, asked } = meet();
    document.body.append('honey');
    await vi.waitFor(() => expect(asked).toHaveLength(2), PATIENCE);
    ports[0]?.answer({ choices: CHOICES, read: READ });
    expect((await meeting).read).toBeNull();
  });

  test('is to be walked where its markup would take too long to write', () => {
    document.body.append(...Array.from({ length: 20_001 }, () => document.createElement('i')));
    expect(meet().asked).toEqual([{ snapshot: null }]);
  });
});

describe('A page that goes on without terms', () => {
  test('is told by what has changed', async () => {
    const { asked, told } = meet();
    document.body.append('honey');
    await vi.waitFor(() => expect(asked).toHaveLength(2), PATIENCE);
    expect(asked[1]).toMatchObject({ markup: 'honey' });
    const text = document.createTextNode('');
    document.body.prepend(text);
    for (const letter of 'Botox') text.data += letter;
    await vi.waitFor(() => expect(told()).toContain('<body>Botox'), PATIENCE);
  });

  test('is told whatever it does, and nothing else is', async () => {
    const random = createRandom(3);
    const { told } = meet();
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 12; i++) editAtRandom(random, i);
      document.body.append('end of it');
      await vi.waitFor(() => expect(told()).toBe(document.body.outerHTML), PATIENCE);
    }
  });

  test('is not told of when nothing but numbers changes', async () => {
    document.body.innerHTML = '<output>1</output>';
    const { asked, told } = meet();
    const output = document.querySelector('output');
    const again = vi.spyOn(MutationObserver.prototype, 'observe');
    if (output) output.textContent = '2';
    // It has looked by then.
    await vi.waitFor(() => expect(again).toHaveBeenCalled(), PATIENCE);
    again.mockRestore();
    expect(asked).toHaveLength(1);
    document.body.append('honey');
    await vi.waitFor(() => expect(told()).toBe('<body><output>2</output>honey</body>'), PATIENCE);
  });

  test('is told of the last number of a name that comes letter by letter', async () => {
    document.body.innerHTML = '<p>GLP-</p>';
    const { told } = meet();
    const text = document.querySelector('p')?.firstChild as Text;
    text.data += '1';
    await vi.waitFor(() => expect(told()).toBe('<body><p>GLP-1</p></body>'), PATIENCE);
  });

  test('is told with what stands in shadow roots of custom elements, of which the background gives the names', async () => {
    const host = document.createElement('leaf-let');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>jam</p><in-ner></in-ner>';
    const inner = root.querySelector('in-ner')?.attachShadow({ mode: 'open' });
    inner?.append('marmalade');
    document.body.append(host);
    const { ports, told } = meet();
    ports[0]?.answer({ hosts: ['leaf-let', 'in-ner'] });
    expect(told()).toBe(
      '<body><p>bread and butter</p><leaf-let></leaf-let><div><p>jam</p><in-ner></in-ner></div><div>marmalade</div></body>',
    );
    inner?.append(' and honey');
    await vi.waitFor(() => expect(told()).toContain('marmalade and honey'), PATIENCE);
    const later = document.createElement('leaf-let');
    document.body.append(later);
    later.attachShadow({ mode: 'open' }).append('plums');
    await vi.waitFor(() => expect(told()).toContain('<div>plums</div>'), PATIENCE);
    host.remove();
    later.remove();
    await vi.waitFor(() => {
      document.body.append('.', 'more ');
      expect(told()).not.toMatch(/plums|marmalade/);
    }, PATIENCE);
  });

  test('is told whole when it changes after the background has slept', async () => {
    const { asked, ports } = meet();
    ports[0]?.close();
    expect(asked).toHaveLength(1);
    document.body.append('honey');
    await vi.waitFor(() => expect(asked).toHaveLength(2), PATIENCE);
    expect(asked[1]).toMatchObject({ snapshot: { html: document.body.outerHTML } });
    expect(ports).toHaveLength(2);
  });

  test('is told of when it has a body again', async () => {
    const { asked, told } = meet();
    const { body } = document;
    const instead = document.createElement('body');
    body.remove();
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 400 }));
    instead.append('honey');
    document.documentElement.append(instead);
    await vi.waitFor(() => expect(told()).toBe(instead.outerHTML), PATIENCE);
    expect(asked.length).toBeGreaterThan(1);
    instead.replaceWith(body);
  });
});

describe('Nothing is told any more', () => {
  test('when it failed', async () => {
    const { meeting, ports, asked } = meet();
    ports[0]?.answer(null);
    await expect(meeting).rejects.toThrow();
    await changeAndWait();
    expect(asked).toHaveLength(1);
  });

  test('when the extension is gone', async () => {
    const { meeting, ports, leave } = meet();
    leave();
    ports[0]?.close();
    document.body.append('honey');
    await expect(meeting).rejects.toThrow();
  });

  test('after the signal', async () => {
    const { asked } = meet();
    stop.abort();
    await changeAndWait();
    expect(asked).toHaveLength(1);
  });

  /** Lets a second one, who is told, tell that the time has come. */
  async function changeAndWait(): Promise<void> {
    const other = meet();
    document.body.append('honey');
    await vi.waitFor(() => expect(other.asked).toHaveLength(2), PATIENCE);
  }
});

/** One edit of the body: something added, taken away, put elsewhere, written anew or emptied. */
function editAtRandom({ below, pick }: Random, number: number): void {
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  const element = pick(elements);
  const other = pick(elements);
  const edits = [
    () => element.append(`new ${number}`),
    () => element.insertAdjacentHTML('afterbegin', `<b>new ${number}</b>`),
    () => {
      element.innerHTML = `<i>new ${number}</i> & ${number}`;
    },
    () => {
      if (!element.contains(other)) other.append(element);
    },
    () => {
      const child = element.childNodes[below(element.childNodes.length)];
      if (child instanceof Text) child.data = `new ${number}`;
    },
    () => element.firstChild?.remove(),
    () => element.replaceChildren(...element.childNodes),
  ];
  pick(edits)();
}
