import { afterEach, describe, expect, test, vi } from 'vitest';
import { noteAdded } from '../../../entrypoints/content/added-nodes.ts';
import { findTerms } from '../../../entrypoints/content/scout.ts';
import { createRandom } from '../random.ts';

const WORD = 'Botox';
let stop = new AbortController();

afterEach(() => {
  stop.abort();
  stop = new AbortController();
  document.body.replaceChildren();
});

/** Watches the document for the word; `found` turns true with it. `asked` counts the characters that were looked at. */
function watch() {
  const state = { found: false, asked: 0 };
  const done = findTerms(
    document,
    (text) => {
      state.asked += text.length;
      return text.includes(WORD);
    },
    stop.signal,
  ).then(() => {
    state.found = true;
  });
  return { state, done };
}

/** A page behind others, as this one among those of other tests, may never be idle; a little longer than the scout waits at most. */
const LATEST = { timeout: 400 };

/** Lets the observers and what they post run. */
const turns = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestIdleCallback(resolve, LATEST));
};

describe('The scout finds a name', () => {
  test('that is there', async () => {
    document.body.innerHTML = `<main><p>Some people get <i>${WORD}</i>.</p></main>`;
    await watch().done;
  });

  test('that goes over inline elements', async () => {
    document.body.innerHTML = '<p>Some people get Bo<b>tox</b>.</p>';
    await watch().done;
  });

  test('in an open shadow root of a custom element', async () => {
    const host = document.createElement('leaf-let');
    host.attachShadow({ mode: 'open' }).innerHTML = `<p>${WORD}</p>`;
    document.body.append(host);
    await watch().done;
  });

  test('in what the page adds later, changes later, or types letter by letter', async () => {
    const { done, state } = watch();
    await turns();
    expect(state.found).toBe(false);
    const text = document.createTextNode('');
    document.body.append(text);
    for (const letter of WORD) {
      await turns();
      text.data += letter;
    }
    await done;
  });

  test('in a shadow root that comes with an added element, and in what is added there', async () => {
    const { done } = watch();
    const host = document.createElement('leaf-let');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    await turns();
    root.append(WORD);
    await done;
  });

  test('at the end of a very long page, in more than one go', async () => {
    document.body.append(`${'bread and butter '.repeat(40_000)}`, document.createElement('hr'), WORD);
    await watch().done;
  });
});

test('The scout waits between looks at most, and not between the goes of one', async () => {
  const wait = vi.spyOn(globalThis, 'setTimeout');
  const waits = () => wait.mock.calls.filter(([callback]) => callback.name === 'whenIdle').length;
  document.body.append('bread and butter ');
  const { done, state } = watch();
  for (const word of ['milk', 'honey']) {
    const before = state.asked;
    document.body.append(word);
    await vi.waitFor(() => expect(state.asked).toBeGreaterThan(before));
  }
  const many = Array.from({ length: 6 }, () => new Text('bread and butter '.repeat(15_000)));
  document.body.append(...many, document.createElement('hr'), WORD);
  await done;
  // On a busy machine less: what comes long after a look waits for nothing.
  expect(waits()).toBeLessThanOrEqual(2);
  wait.mockRestore();
});

describe('The scout finds nothing', () => {
  test.each(['script type="text/plain"', 'style', 'textarea', 'code', 'template'])('in <%s>', async (tag) => {
    document.body.innerHTML = `<${tag}>${WORD}</${tag.split(' ')[0]}>`;
    const { state } = watch();
    await turns();
    expect(state.found).toBe(false);
  });

  test('after the signal', async () => {
    const { state } = watch();
    stop.abort();
    document.body.append(WORD);
    await turns();
    expect(state.found).toBe(false);
  });

  test('twice in what did not change', async () => {
    document.body.append('bread and butter');
    const { state } = watch();
    await turns();
    const before = state.asked;
    document.body.append('milk');
    await vi.waitFor(() => expect(state.asked).toBeGreaterThan(before));
    expect(state.asked - before).toBeLessThanOrEqual(2 * 'milk'.length);
  });
});

describe('What a page has added, by its records', () => {
  /** Lets the page do something, and gives the nodes that are noted. */
  function noted(act: () => void): Set<Node> {
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    act();
    const nodes = new Set<Node>();
    noteAdded(observer.takeRecords(), nodes);
    observer.disconnect();
    return nodes;
  }

  test('of what is put in its place again and again, the last is enough', () => {
    const counter = document.createElement('output');
    document.body.append(counter);
    const nodes = noted(() => {
      for (let i = 0; i < 100; i++) counter.innerHTML = `<b>${i}</b> left`;
    });
    expect([...nodes]).toEqual(expect.arrayContaining([...counter.childNodes]));
    expect(nodes.size).toBe(2);
  });

  test('leaves no text out that is new, whatever the page does', () => {
    const random = createRandom(1);
    for (let page = 0; page < 300; page++) {
      document.body.innerHTML = '<div><p>old</p></div><ul><li>old</li></ul>';
      const old = new Map(textsOf(document.body).map((text) => [text, text.data]));
      const nodes = noted(() => {
        for (let i = 0; i < 12; i++) editAtRandom(random, i);
      });
      const isNoted = (text: Text): boolean => {
        for (let at: Node | null = text; at !== null; at = at.parentNode) if (nodes.has(at)) return true;
        return false;
      };
      for (const text of textsOf(document.body)) if (old.get(text) !== text.data) expect(isNoted(text)).toBe(true);
    }
  });
});

function textsOf(root: Node): Text[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walk.nextNode()) texts.push(walk.currentNode as Text);
  return texts;
}

/** One edit of the body: something added, taken away, put elsewhere, written anew or emptied. */
function editAtRandom({ below, pick }: ReturnType<typeof createRandom>, number: number): void {
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  const element = pick(elements);
  const other = pick(elements);
  const edits = [
    () => element.append(`new ${number}`),
    () => element.insertAdjacentHTML('afterbegin', `<b>new ${number}</b>`),
    () => {
      element.innerHTML = `<i>new ${number}</i> and ${number}`;
    },
    () => {
      if (!element.contains(other)) other.append(element);
    },
    () => {
      const texts = textsOf(document.body);
      const text = texts[below(texts.length)];
      if (text !== undefined) text.data = `new ${number}`;
    },
    () => element.firstChild?.remove(),
    () => element.replaceChildren(...element.childNodes),
  ];
  pick(edits)();
}
