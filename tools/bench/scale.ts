/** A glossary that has grown to 100,000 names, against the shipped one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { patternsOf } from '../../glossary/compile/inflect.ts';
import { encodeNameTable } from '../../glossary/compile/name-table.ts';
import { type SplitTable, splitTable } from '../../glossary/compile/split-table.ts';
import { idOf } from '../../glossary/match/name-table.ts';
import type { Term } from '../../glossary/types.ts';
import { type Core, createCore } from '../annotate/core.ts';
import { bundleInPage } from '../in-page/bundle.ts';
import { type Figure, mb, signed } from './figure.ts';
import { heapOf } from './heap.ts';

const NAMES = 100_000;
const time = '100,000 names, scan time';
const memory = '100,000 names, memory';
/** Names of a term while they are chosen: terms are numbered in 16 bits, and the lists are longer. */
const MANY_NAMES = 100;
/** More rounds than elsewhere: one is over in milliseconds. */
const ROUNDS_MORE = 3;

export interface ScaleOptions {
  /** A folder of lists, one name a line, plain or gzipped. */
  readonly vocabularies: string;
  readonly core: Core;
  /** What is read: no extra name occurs in it. */
  readonly texts: readonly string[];
}

/** What matching costs with a glossary of 100,000 names, on text in which none but the shipped names occur. */
export function scaleFigure({ vocabularies, core, texts }: ScaleOptions): Figure {
  return {
    names: [time, memory],
    how: 'the names of the lists in `--vocabularies FOLDER` are added to the shipped ones, taken evenly until there are 100,000, those left out that occur in the text, which is that of our own articles; compiled as the glossary is, read in a page of the bare browser, matching only. Memory: the heap with the unpacked table and its index, the string that it comes from included, less that of the shipped one',
    async *measure({ bare, origin, rounds }) {
      const shipped = splitTable(encodeNameTable(core.terms));
      const extended = splitTable(encodeNameTable(extendedTerms(core, vocabularies, texts)));
      const script = await bundleInPage();
      const open = async (): Promise<Page> => {
        const page = await bare.context.newPage();
        await page.goto(`${origin}empty.html`);
        await page.evaluate(script);
        await page.evaluate(`globalThis.texts = ${JSON.stringify(texts)}`);
        return page;
      };
      const add = (page: Page, table: SplitTable): Promise<number> =>
        page.evaluate(`medigloss.addReader(${JSON.stringify(table)}, texts)`);
      const weigh = async (table: SplitTable): Promise<number> => {
        const page = await open();
        const before = await heapOf(page);
        await add(page, table);
        const after = await heapOf(page);
        await page.close();
        return after - before;
      };
      const page = await open();
      const found = await add(page, shipped);
      const foundToo = await add(page, extended);
      if (found !== foundToo) throw new Error('The added names change what is found of ours');
      const speeds: number[] = await page.evaluate(`medigloss.readerSpeeds(texts, ${ROUNDS_MORE * rounds})`);
      await page.close();
      const [ours = Number.NaN, theirs = Number.NaN] = speeds;
      yield {
        figure: time,
        ours: `${(theirs / ours).toFixed(2)} ×`,
        beside: `${ours.toFixed(2)} and ${theirs.toFixed(2)} ms for ${Math.round(texts.join('').length / 1000)} kB, ${found} matches with either`,
        must: '1.3 ×',
      };
      const ofShipped = await weigh(shipped);
      const ofExtended = await weigh(extended);
      yield {
        figure: memory,
        ours: signed(mb(ofExtended - ofShipped)),
        beside: `shipped ${mb(ofShipped)}; as strings ${mb(lengthOf(shipped))} and ${mb(lengthOf(extended))}`,
        must: '8 MB',
      };
    },
  };
}

/** Of the strings that names travel as, in characters. */
const lengthOf = ({ names: { names, firsts } }: SplitTable): number => names.length + firsts.length;

/** The glossary's terms, and terms of names taken evenly from all the lists; none of those is found in the texts. */
function extendedTerms({ terms }: Core, vocabularies: string, texts: readonly string[]): Term[] {
  const count = terms.reduce((total, { names }) => total + names.length, 0);
  const namesPerTerm = Math.round(count / terms.length);
  const known = new Set(terms.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  let listed = listedNames(vocabularies).filter((name) => !known.has(name.toLowerCase()));
  // Where a long name was found there may be a shorter one too: until none is.
  for (let before = Number.NaN; listed.length !== before; ) {
    before = listed.length;
    const occurring = patternsIn(texts, createCore([...terms, ...inTerms(listed, MANY_NAMES, terms)]), terms.length);
    listed = listed.filter((name) => !patternsOf(name).some((pattern) => occurring.has(pattern)));
  }
  const wanted = NAMES - count;
  if (listed.length < wanted) throw new Error(`The lists hold ${listed.length} names for us, too few for ${NAMES}`);
  const chosen = Array.from({ length: wanted }, (_, i) => listed[Math.floor((i * listed.length) / wanted)] ?? '');
  return [...terms, ...inTerms(chosen, namesPerTerm, terms)];
}

/** Patterns of the names found in the texts that belong to a term from a number on. */
function patternsIn(texts: readonly string[], { reader, table }: Core, from: number): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const { name } of reader.read(text).matches) {
      if (table.termsOf(name).some((term) => term >= from)) found.add(table.patternOf(name));
    }
  }
  return found;
}

/** Made-up terms of as many names as ours have. */
function inTerms(names: readonly string[], namesPerTerm: number, [model]: readonly Term[]): Term[] {
  if (model === undefined) return [];
  const terms: Term[] = [];
  for (let i = 0; i < names.length; i += namesPerTerm) {
    const own = names.slice(i, i + namesPerTerm).map((text) => ({ text, trust: 'always', case: 'any' }) as const);
    terms.push({ ...model, id: idOf(own[0]?.text ?? ''), difficulty: 2, names: own });
  }
  return terms;
}

/** All names of a folder's lists that a name table can hold, each once. */
function listedNames(folder: string): string[] {
  const names = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of text.split('\n')) {
      const name = line.trim();
      if (isWritable(name) && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()];
}

/** Words of letters, in one writing; signs may be reserved by the table. */
function isWritable(name: string): boolean {
  if (!/^\p{L}[\p{L}\d' -]{2,60}$/u.test(name)) return false;
  try {
    patternsOf(name);
    return true;
  } catch {
    return false;
  }
}
