import { afterEach, describe, expect, inject, test } from 'vitest';
import type { Mark } from '../../annotator/marks.ts';
import { parentOf } from '../../annotator/regions.ts';
import {
  annotate,
  GONE,
  lettersOf,
  NAMES,
  NO_PAINTER,
  nextTask,
  type Page,
  painted,
  show,
  walkedMarks,
} from './page.ts';
import { createRandom, type Random } from './random.ts';

const EDITS_IN_A_BURST = 6;
const WORDS = ['heart', 'failure', 'nerve', 'block', 'Botox', 'RFA', 'and', 'x'];
const GAPS = [' ', ' ', ' ', '\n ', '', ', '];
const TAGS = 'p div div span span b i a li section h2 article button code br x-box label td aside'.split(' ');
const ATTRIBUTES: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['contenteditable', ['', 'true', 'false']],
  ['aria-hidden', ['true', 'false']],
  ['translate', ['no', 'yes']],
  ['lang', ['de', 'en']],
  ['role', ['button', 'textbox', 'feed', 'heading', 'none']],
  ['hidden', ['', 'until-found']],
  ['href', ['#']],
  ['class', ['a', 'b']],
];

let page: Page | undefined;
afterEach(() => {
  page?.stop();
  show('');
});

function randomText(random: Random): string {
  let text = '';
  for (let i = random.below(5); i >= 0; i--) text += random.pick(GAPS) + random.pick(WORDS);
  return text + random.pick(GAPS);
}

function randomNode(random: Random, depth = 0): Node {
  const kind = random.below(10);
  if (kind < 5 || depth > 3) return document.createTextNode(random.chance(0.1) ? '' : randomText(random));
  if (kind === 5) return document.createComment('heart');
  const element = document.createElement(random.pick(TAGS));
  if (random.chance(0.15)) element.style.display = random.pick(['block', 'inline', 'contents', 'none']);
  if (random.chance(0.1)) setRandomAttribute(element, random);
  if (random.chance(0.1) && element.localName === 'x-box') {
    element.attachShadow({ mode: 'open' }).append(randomNode(random, depth + 1));
  }
  if (element.localName === 'br') return element;
  for (let i = random.below(4); i > 0; i--) element.append(randomNode(random, depth + 1));
  return element;
}

function setRandomAttribute(element: Element, random: Random): void {
  const [name, values] = random.pick(ATTRIBUTES);
  if (random.chance(0.4)) element.removeAttribute(name);
  else element.setAttribute(name, random.pick(values));
}

/** All nodes below a root, shadow roots included. */
function nodesIn(root: Node): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (const child of root.childNodes) {
    nodes.push(child, ...nodesIn(child));
    if (child instanceof Element && child.shadowRoot !== null) nodes.push(...nodesIn(child.shadowRoot));
  }
  return nodes;
}

/** Whether a node is around another, shadow roots included. */
function holds(node: Node, other: Node): boolean {
  for (let at: Node | null = other; at !== null; at = parentOf(at)) if (at === node) return true;
  return false;
}

function edit(root: HTMLElement, random: Random): void {
  const nodes = nodesIn(root);
  const texts = nodes.filter((node) => node instanceof Text);
  const elements = [root, ...nodes.filter((node) => node instanceof HTMLElement)].filter(
    ({ localName }) => localName !== 'br',
  );
  const node = nodes.length === 0 ? root : random.pick(nodes);
  const element = random.pick(elements);
  const text = texts.length === 0 ? document.createTextNode('') : random.pick(texts);
  switch (random.below(nodes.length > 150 ? 13 : 11)) {
    case 0:
      text.data = randomText(random);
      break;
    case 1:
      text.appendData(random.pick(['s', ' ', 'heart', 'Botox ']));
      break;
    case 2:
      text.insertData(random.below(text.length + 1), random.pick(['x', ' ', 'RFA ']));
      break;
    case 3:
      if (text.length > 1) text.splitText(1 + random.below(text.length - 1));
      break;
    case 4:
      element.normalize();
      break;
    case 5:
    case 6:
      element.insertBefore(randomNode(random), element.childNodes[random.below(element.childNodes.length + 1)] ?? null);
      break;
    case 7: {
      const parent = random.pick(elements);
      if (node !== root && !holds(node, parent)) {
        parent.insertBefore(node, parent.childNodes[random.below(parent.childNodes.length + 1)] ?? null);
      }
      break;
    }
    case 8:
      if (element !== root) setRandomAttribute(element, random);
      break;
    case 9:
      if (node !== root) node.replaceWith(randomNode(random));
      break;
    case 10:
      if (element !== root && random.chance(0.5)) element.replaceWith(...element.childNodes);
      else if (element instanceof HTMLElement && element.localName === 'x-box' && element.shadowRoot === null) {
        element.attachShadow({ mode: 'open' }).append(randomNode(random));
        element.append('.');
      }
      break;
    default:
      if (node !== root) node.remove();
  }
}

type Described = readonly unknown[];

/** A mark in words, and where it lies: enough to tell two apart. */
function describeMark(mark: Mark): Described {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  return [lettersOf(mark), startContainer, startOffset, endContainer, endOffset];
}

/** Without white space, soft hyphens and case, as names are compared. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').toLowerCase();
}

describe('after any burst of edits', () => {
  const edits = inject('fuzzEdits');
  test.each([1, 2, 3, 4])('the marks are those of a fresh walk (seed %i)', { timeout: 600_000 }, async (seed) => {
    const random = createRandom(seed);
    const names = new Set(NAMES.map(plain));
    show('<main></main>');
    const root = document.querySelector('main') ?? expect.fail();
    for (let i = 0; i < 12; i++) root.append(randomNode(random));
    page = annotate();
    await page.annotator.settled();
    const bursts = Math.ceil(edits / 4 / EDITS_IN_A_BURST);
    for (let burst = 0; burst < bursts; burst++) {
      if (random.chance(0.1)) {
        // As many pages are met, and the next edits come while each is being read. Where nothing is painted, no mark has looked for its place.
        page.stop();
        page = random.chance(0.5) ? annotate() : annotate({}, NAMES, NO_PAINTER);
        for (let i = random.below(4); i > 0; i--) await nextTask();
      }
      for (let i = random.below(EDITS_IN_A_BURST); i >= 0; i--) edit(root, random);
      // What is painted when the observer has run is what the next frame would show.
      await Promise.resolve();
      const letters: Set<string> = new Set(page.annotator.marks().map((mark) => mark.letters));
      for (const text of painted()) {
        if (!names.has(plain(text)) && !letters.has(text) && text !== '' && text !== GONE)
          expect.fail(`painted: ${text}`);
      }
      if (random.chance(0.5)) {
        // The next burst comes while questions and answers are on their way.
        for (let i = random.below(5); i > 0; i--) await nextTask();
        continue;
      }
      await page.annotator.settled();
      // As they look for their places, a text may turn out to be other than it was read.
      page.annotator.marks().forEach(describeMark);
      await page.annotator.settled();
      const marks: Described[] = page.annotator.marks().map(describeMark);
      const expected: Described[] = (await walkedMarks()).map(describeMark);
      expect(marks.length, `burst ${burst}`).toBe(expected.length);
      for (const [i, mark] of marks.entries()) {
        for (const [j, part] of mark.entries()) {
          if (part !== expected[i]?.[j])
            expect.fail(`burst ${burst}, mark ${i}: ${mark[0]}, fresh ${expected[i]?.[0]}`);
        }
      }
    }
  });
});
