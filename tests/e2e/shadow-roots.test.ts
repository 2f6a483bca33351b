import { expect, pageOf, test, until } from './story.ts';

/** Custom elements with a root of either kind; the page keeps the closed one to look at what is painted in it. */
const ELEMENTS = `
  <open-note></open-note>
  <closed-note></closed-note>
  <script>
    const define = (tag, mode, text) =>
      customElements.define(tag, class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode });
          root.innerHTML = '<p>' + text + '</p>';
          globalThis[mode + 'Root'] = root;
        }
      });
    define('open-note', 'open', 'Erenumab is given once a month to prevent migraine.');
    define('closed-note', 'closed', 'Topiramate is taken daily to prevent migraine.');
  </script>`;

test.describe('Shadow roots of custom elements', () => {
  for (const [mode, word] of [
    ['open', 'Erenumab'],
    ['closed', 'Topiramate'],
  ] as const) {
    test(`a term in a root that is ${mode} is marked, and its card opens`, async ({ driver, write }) => {
      const tab = await driver.open(write('roots.html', pageOf(ELEMENTS)));
      const place = await until('the mark', () =>
        tab.evaluate<{ x: number; y: number } | null>(`(() => {
          for (const [name, highlight] of CSS.highlights) for (const part of highlight) {
            if (!name.startsWith('medigloss-') || part.startContainer.getRootNode() !== ${mode}Root) continue;
            const range = document.createRange();
            range.setStart(part.startContainer, part.startOffset);
            range.setEnd(part.endContainer, part.endOffset);
            const { left, top, width, height } = range.getBoundingClientRect();
            if (range.toString() === '${word}') return { x: left + width / 2, y: top + height / 2 };
          }
          return null;
        })()`),
      );
      await tab.move(place.x, place.y);
      expect(await until('the card', () => tab.cardText())).toContain(word);
      // The underline is the page's own style only where its rules were put into the root.
      expect(await tab.evaluate(`${mode}Root.innerHTML.includes('mark')`)).toBe(false);
      await tab.close();
    });
  }
});
