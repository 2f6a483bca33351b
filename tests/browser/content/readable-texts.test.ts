import { expect, test } from 'vitest';
import { readableTexts } from '../../../entrypoints/content/readable-texts.ts';
import { createRandom, type Random } from '../random.ts';

const TAGS = ['p', 'div', 'span', 'a', 'b', 'li', 'code', 'pre', 'style', 'textarea', 'leaf-let', 'x-y', 'bdi', 'ruby'];
const UNREAD = ['code', 'pre', 'style', 'textarea'];

/** An element with texts and elements in it, some within others. */
function elementAtRandom(random: Random, depth: number): Element {
  const element = document.createElement(random.pick(TAGS));
  for (let i = random.below(4); i > 0; i--) {
    element.append(depth === 0 || random.chance(0.5) ? `text ${i}` : elementAtRandom(random, depth - 1));
    if (random.chance(0.2)) element.append(document.createComment('aside'));
  }
  return element;
}

/** The same by asking every node. */
function plainly(root: Node): { texts: Text[]; custom: Element[] } {
  const texts: Text[] = [];
  const custom: Element[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Element && node.localName.includes('-')) custom.push(node);
    if (node instanceof Text && !UNREAD.includes(node.parentElement?.localName ?? '')) texts.push(node);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return { texts, custom };
}

test('Texts and custom elements are those that asking every node finds, in their order', () => {
  const random = createRandom(5);
  for (let i = 0; i < 400; i++) {
    const element = elementAtRandom(random, 4);
    const host = document.createElement('div');
    const roots = [element, host.attachShadow({ mode: 'open' })];
    roots[1]?.append(element.cloneNode(true));
    for (const root of roots) {
      const custom: Element[] = [];
      const next = readableTexts(root, (found) => custom.push(found));
      const texts: Text[] = [];
      for (let text = next(); text !== null; text = next()) texts.push(text);
      const plain = plainly(root);
      expect(texts).toEqual(plain.texts);
      expect(custom).toEqual(plain.custom);
    }
  }
});

test('A whole document is a root too', () => {
  const page = document.implementation.createHTMLDocument('title');
  page.body.innerHTML = '<p>one</p><script>two</script><leaf-let>three</leaf-let>';
  const custom: Element[] = [];
  const next = readableTexts(page, (found) => custom.push(found));
  expect([next()?.data, next()?.data, next()]).toEqual(['one', 'three', null]);
  expect(custom).toEqual([page.querySelector('leaf-let')]);
});
