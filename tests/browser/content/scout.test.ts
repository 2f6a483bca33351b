import { afterEach, describe, expect, test } from 'vitest';
import { findTerms } from '../../../entrypoints/content/scout.ts';

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
    await turns();
    expect(state.asked - before).toBeLessThanOrEqual(2 * 'milk'.length);
  });
});
