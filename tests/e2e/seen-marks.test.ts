import { readFileSync } from 'node:fs';
import { expect, marksOf, pageOf, test, until } from './story.ts';

/** A word without letters that reach below the line, where the underline is. */
const WORD = 'Erenumab';
const BOXES = {
  'dark on light': 'color: #111; background: #fff',
  'light on dark': 'color: #fff; background: #111',
  'red on dark': 'color: #f55; background: #111',
  'white on blue': 'color: #fff; background: #2a6fb5',
};
const NEEDED = 1.5;

/** Each box stands in a page of the other colours too, as a notice does. */
const pageIn = (page: string): string =>
  pageOf(
    `${Object.entries(BOXES)
      .map(
        ([name, style]) => `<section style="${style}"><h2>${name}</h2><p>${WORD} is given once a month.</p></section>`,
      )
      .join('')}
    <section style="${BOXES['white on blue']}"><h2>in a shadow root</h2><in-shadow></in-shadow></section>
    <script>
      customElements.define('in-shadow', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>${WORD} is given once a month.</p>';
        }
      });
    </script>`,
    `body { ${page}; font: 40px sans-serif } section { padding: 10px }`,
  );

/**
 * For each paragraph in order: the strongest contrast, as WCAG counts it, that at least every sixth pixel of a row right below its first word has with
 * what is beside the paragraph's text; 1: there is nothing.
 */
const CONTRASTS = `async (picture) => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (d, i) => 0.2126 * linear(d[i]) + 0.7152 * linear(d[i + 1]) + 0.0722 * linear(d[i + 2]);
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const paragraphs = [...document.querySelectorAll('p')].filter((p) => p.textContent.startsWith('${WORD}'));
  const inShadow = document.querySelector('in-shadow').shadowRoot.querySelector('p');
  return [...paragraphs, inShadow].map((p) => {
    const range = document.createRange();
    range.setStart(p.firstChild, 0);
    range.setEnd(p.firstChild, ${WORD.length});
    const { left, right, bottom } = range.getBoundingClientRect();
    const from = Math.ceil(left) + 2;
    const width = Math.floor(right) - 2 - from;
    const background = luminance(context.getImageData(from - 8, Math.round(bottom), 1, 1).data, 0);
    let strongest = 1;
    for (let y = Math.round(bottom) - 7; y < bottom + 6; y++) {
      const { data } = context.getImageData(from, y, width, 1);
      const found = [];
      for (let i = 0; i < data.length; i += 4) found.push(contrast(luminance(data, i), background));
      found.sort((a, b) => b - a);
      strongest = Math.max(strongest, found[Math.floor(width / 6)]);
    }
    return strongest;
  });
}`;

test.describe('Marks', () => {
  for (const [name, style] of Object.entries(BOXES)) {
    test(`are seen in boxes of any colours on a page that is ${name}`, async ({ driver, write }, info) => {
      const tab = await driver.open(write('boxes.html', pageIn(style)));
      await tab.resize(900, 1600);
      const names = [...Object.keys(BOXES), 'in a shadow root'];
      await until(
        'all marks',
        async () => (await marksOf(tab)).filter(({ text }) => text === WORD).length === names.length,
      );
      const path = info.outputPath('boxes.png');
      await tab.screenshot(path);
      const picture = `data:image/png;base64,${readFileSync(path).toString('base64')}`;
      const contrasts = await tab.evaluate<number[]>(`(${CONTRASTS})(${JSON.stringify(picture)})`);
      const unseen = names.filter((_, i) => !((contrasts[i] ?? 1) >= NEEDED));
      expect(unseen, `contrasts ${contrasts.map((one) => one.toFixed(1))}`).toEqual([]);
      await tab.close();
    });
  }
});
