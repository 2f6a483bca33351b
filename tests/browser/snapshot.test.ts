import { afterEach, describe, expect, test } from 'vitest';
import { type Annotator, createAnnotator } from '../../annotator/annotator.ts';
import { type Block, walkBlocks } from '../../annotator/blocks.ts';
import { domMarkup } from '../../annotator/dom-markup.ts';
import type { Mark } from '../../annotator/marks.ts';
import { createSnapshotReader } from '../../annotator/read-snapshot.ts';
import { readTaken } from '../../annotator/read-taken.ts';
import type { Reading } from '../../annotator/reading.ts';
import { isSpecial, NO_REGION, regionOf, SPECIAL_ELEMENTS } from '../../annotator/regions.ts';
import type { SnapshotReading } from '../../annotator/snapshot.ts';
import { takeSnapshot } from '../../annotator/take-snapshot.ts';
import type { SentBlock } from '../../glossary/match/page-reader.ts';
import { annotate, lettersOf, listReading, NO_PAINTER, SETTINGS, show, underlined, walkedMarks } from './page.ts';
import { createRandom, type Random } from './random.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  show('');
});

const TAGS =
  'p p div div span span b i a li ul section h2 article nav button code br img x-box label td svg template script noscript textarea pre details dialog'.split(
    ' ',
  );
/** What a parser makes of what is in these is one text. */
const RAW = ['script', 'noscript'];
const ATTRIBUTES: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['contenteditable', ['', 'true', 'false']],
  ['aria-hidden', ['true', 'false']],
  ['translate', ['no', 'yes']],
  ['lang', ['de', 'EN-gb', '']],
  ['role', ['button', 'textbox', 'feed', 'heading', 'none', 'article', 'navigation']],
  ['hidden', ['', 'until-found']],
  ['href', ['#']],
  ['class', ['a', 'b notranslate', 'block']],
  ['style', ['display: none', 'display:inline', 'color: red', 'display: BLOCK']],
  ['title', ['a < b > "c" & d\u00a0e']],
];
const TEXTS = ['heart', ' failure', 'nerve', ' block ', 'a & b <i> \u00a0', '\n', ' ', 'Bo\u00adtox, ', '&amp;'];

function nodeAtRandom(random: Random, depth: number): Node {
  if (depth === 0 || random.chance(0.4)) return document.createTextNode(random.pick(TEXTS));
  if (random.chance(0.05)) return document.createComment('<p>heart</p>');
  const name = random.pick(TAGS);
  const element =
    name === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', 'svg') : document.createElement(name);
  if (random.chance(0.3)) {
    const [attribute, values] = random.pick(ATTRIBUTES);
    element.setAttribute(attribute, random.pick(values));
  }
  if (name === 'br' || name === 'img') return element;
  const inside = element instanceof HTMLTemplateElement ? element.content : element;
  for (let i = random.below(5); i > 0; i--)
    inside.append(RAW.includes(name) ? '// a < <b>\n' : nodeAtRandom(random, depth - 1));
  return element;
}

/** A page of which the style says other than the names of its elements. */
function showAtRandom(random: Random): void {
  show('<style>.block { display: block } b.a { display: grid } div.a { display: inline }</style>');
  for (let i = 0; i < 10; i++) document.body.append(nodeAtRandom(random, 5));
}

/** A block of a live page or of a snapshot, in plain words. */
type Described = readonly unknown[];

function walked(): Described[] {
  const { blocks } = walkBlocks(document.body, regionOf(document.body) ?? NO_REGION, {
    markup: domMarkup,
    inlined: new WeakSet(),
    deep: true,
    budget: Number.POSITIVE_INFINITY,
  });
  return blocks.map(({ text, place, lang, links, box, owner }: Block) => [
    text,
    place,
    lang,
    links,
    box,
    // All there is below it is below the body too.
    owner === document.documentElement ? document.body : owner,
  ]);
}

/** By a reader that asks of the page what style says, as the annotator does. */
async function bySnapshot(): Promise<Described[]> {
  const sent = new Map<number, SentBlock>();
  const snapshots = createSnapshotReader((blocks) =>
    blocks.map((block) => {
      sent.set(block.id, block);
      return [];
    }),
  );
  const taken = takeSnapshot(document) ?? expect.fail('There is no snapshot');
  const reading: Reading = {
    ...listReading(),
    readSnapshot: async (snapshot) => snapshots.read(snapshot),
    readSnapshotAgain: async (displays) => snapshots.readAgain(displays),
  };
  const read = (await readTaken(taken, reading, SETTINGS, domMarkup)) ?? expect.fail('It cannot be read');
  const { boxes, lengths, places, owners } = read;
  const elementAt = (order: number): Element | null => (order === -2 ? null : (taken.elements[order] ?? document.body));
  return boxes.map((box, i) => {
    const { text, place, lang, links } = sent.get(i + 1) ?? expect.fail();
    expect(lengths[i]).toBe(text.length);
    expect(new Map(places).get(i) ?? 'text').toBe(place);
    const owner = owners.filter(([from]) => from <= i).at(-1)?.[1] ?? -2;
    return [text, place, lang, links, elementAt(box), elementAt(owner)];
  });
}

test('A snapshot tells what the page itself says of its text', async () => {
  show('<p lang="fr">one</p><p>two</p><article>three</article>');
  for (const element of [document.documentElement, document.body]) {
    for (const [name, values] of ATTRIBUTES) {
      const before = element.getAttribute(name);
      for (const value of values) {
        element.setAttribute(name, value);
        const live = regionOf(document.body) === null ? [] : walked();
        expect(await bySnapshot(), `${element.localName} ${name}="${value}"`).toEqual(live);
      }
      if (before === null) element.removeAttribute(name);
      else element.setAttribute(name, before);
    }
  }
});

test('A snapshot has the blocks that a walk over the live page finds', async () => {
  const random = createRandom(11);
  for (let i = 0; i < 300; i++) {
    showAtRandom(random);
    const [live, sent] = [walked(), await bySnapshot()];
    expect(sent.length, `page ${i}`).toBe(live.length);
    for (const [k, block] of live.entries()) {
      // Elements are compared as such: to describe one takes longer than all of this.
      expect(sent[k]?.slice(0, 4)).toEqual(block.slice(0, 4));
      expect(sent[k]?.[4] === block[4] && sent[k]?.[5] === block[5], `page ${i}, block ${k}: ${block[0]}`).toBe(true);
    }
  }
});

test('Elements whose attributes matter are known by them as by the search for them', () => {
  const random = createRandom(12);
  for (let i = 0; i < 50; i++) {
    showAtRandom(random);
    for (const element of document.body.querySelectorAll('*'))
      expect(isSpecial(element), element.outerHTML).toBe(element.matches(SPECIAL_ELEMENTS));
  }
});

test('A page of more elements than can be written in one go is walked', async () => {
  show(`<p>a nerve block</p>${'<i></i>'.repeat(20_000)}`);
  expect(takeSnapshot(document)).toBeNull();
  const page = annotate();
  await page.annotator.settled();
  expect(underlined(page.annotator)).toEqual(['nerve block']);
  page.stop();
});

test('XML is written in another way, and is walked', () => {
  const xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>nerve block<br/></p></body></html>';
  expect(takeSnapshot(new DOMParser().parseFromString(xhtml, 'application/xhtml+xml'))).toBeNull();
});

function start(reading: Reading): Annotator {
  return createAnnotator({
    document,
    reading,
    settings: SETTINGS,
    sheet: null,
    signal: controller.signal,
    painter: NO_PAINTER,
  });
}

const isPlaced = ({ isPlaced: placed }: Mark): boolean => placed;

describe('with a page that was read by its snapshot', () => {
  test('no mark has looked for its place before somebody asks for it', async () => {
    show('<p>a nerve block, and <b>RFA</b> or heart <i>failure</i></p><p>Botox</p>');
    const annotator = start(listReading());
    await annotator.settled();
    expect(annotator.marks().some(isPlaced)).toBe(false);
    expect(annotator.mentions().map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    expect(underlined(annotator)).toEqual(['nerve block', 'RFA', 'heart failure', 'Botox']);
  });

  test('what changes while it is being read is read again', async () => {
    show('<p>a nerve block</p><p id="second">nothing</p><div><p>RFA</p></div>');
    const reading = listReading();
    const annotator = start({
      ...reading,
      async readSnapshot(...about) {
        const read = await reading.readSnapshot(...about);
        document.querySelector('#second')?.replaceChildren('now Botox');
        document.querySelector('div')?.remove();
        document.body.prepend(document.createElement('hr'), 'heart failure');
        return read;
      },
    });
    await annotator.settled();
    expect(underlined(annotator)).toEqual(['heart failure', 'nerve block', 'Botox']);
  });

  test('texts that a framework has parted are one, as they are in markup', async () => {
    show('<p id="first"></p><p>Botox</p>');
    document.querySelector('#first')?.append('  ', '', 'a ner', 've block', ' ');
    const annotator = start(listReading());
    await annotator.settled();
    expect(underlined(annotator)).toEqual(['nerve block', 'Botox']);
    expect(underlined(annotator)).toEqual((await walkedMarks()).map(lettersOf));
  });

  test('a text that has become another by style alone is read again when its place is asked for', async () => {
    show('<style></style><p>about heart <div>failure</div> and Botox</p><p>RFA</p>');
    const annotator = start(listReading());
    await annotator.settled();
    expect(annotator.marks().map(({ mention }) => mention.term)).toHaveLength(2);
    document.styleSheets[0]?.insertRule('div { display: inline }');
    annotator.marks().map(lettersOf);
    await annotator.settled();
    expect(underlined(annotator)).toEqual((await walkedMarks()).map(lettersOf));
  });

  test('style that puts a boundary into a phrase parts it, also where it follows from what was asked before', async () => {
    show(`<style>.block { display: block }</style>
      <p><span class="block">heart</span> <span class="block">failure</span> and <b>nerve</b> <i class="block">block</i></p>
      <p><span class="block">nerve</span><span class="block">block</span></p>`);
    const annotator = start(listReading());
    await annotator.settled();
    expect(underlined(annotator)).toEqual(['nerve', 'nerve']);
    expect(underlined(annotator)).toEqual((await walkedMarks()).map(lettersOf));
  });

  test('markup that a script of the page made as no parser does is walked', async () => {
    show('<p>a nerve block</p>');
    // Read as it is written, the text of this one is no markup; but elements are in it.
    const unread = document.createElement('noscript');
    unread.append(document.createElement('b'), document.createElement('p'));
    document.body.append(unread, 'Botox');
    const annotator = start(listReading());
    await annotator.settled();
    expect(underlined(annotator)).toEqual(['nerve block', 'Botox']);
  });

  test('a page whose style leads from question to question is walked in the end', async () => {
    show('<p>a nerve block</p>');
    const reading = listReading();
    let rounds = 0;
    const never = async (read: Promise<SnapshotReading | null>): Promise<SnapshotReading | null> => {
      rounds++;
      const known = await read;
      return known && { ...known, presumed: [[0, 'inline']] };
    };
    const annotator = start({
      ...reading,
      readSnapshot: (...about) => never(reading.readSnapshot(...about)),
      readSnapshotAgain: (...about) => never(reading.readSnapshotAgain(...about)),
    });
    await annotator.settled();
    expect(underlined(annotator)).toEqual(['nerve block']);
    expect(rounds).toBe(5);
  });

  test('a block that changed is read again, and no other', async () => {
    show('<p id="first">a nerve block</p><p>Botox</p><p>RFA</p>');
    const texts: string[] = [];
    const annotator = start(listReading({ onRead: (text) => texts.push(text) }));
    await annotator.settled();
    expect(texts.splice(0)).toEqual(['a nerve block', 'Botox', 'RFA']);
    document.querySelector('#first')?.append(' or heart failure');
    await annotator.settled();
    expect(texts).toEqual(['a nerve block or heart failure']);
    expect(underlined(annotator)).toEqual(['nerve block', 'heart failure', 'Botox', 'RFA']);
  });
});

test('A page that has taken its body away is met when there is another', async () => {
  const { body } = document;
  const annotator = start(listReading());
  body.remove();
  await annotator.settled();
  expect(annotator.marks()).toEqual([]);
  const next = document.createElement('body');
  next.innerHTML = '<p>a nerve block</p>';
  document.documentElement.append(next);
  await expect.poll(() => underlined(annotator)).toEqual(['nerve block']);
  next.replaceWith(body);
});
