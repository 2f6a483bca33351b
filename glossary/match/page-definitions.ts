/** The abbreviations that a page defines, by their short forms. */
import type { ReadDefinition } from './types.ts';

/** A definition and the block it stands in. */
export interface PageDefinition {
  readonly definition: ReadDefinition;
  readonly block: number;
}

/** Asked of every abbreviation of a page, so none is cut out of its text to be looked up. */
export interface PageDefinitions {
  /** Is there any? */
  isEmpty(): boolean;
  /** Takes the next definition in reading order. */
  add(definition: ReadDefinition, block: number): void;
  /**
   * The definition that holds for what stands from `start` to `end` in a block's text: the last one before it, else the first after it; `null`: the page
   * does not define it. A plural is defined where its singular is, and the other way round.
   */
  at(text: string, start: number, end: number, block: number): PageDefinition | null;
}

/** The definitions of one short form, which stands without the -s of a plural. */
interface Defined {
  readonly shortForm: string;
  readonly all: PageDefinition[];
  /** The next short form that may begin alike. */
  readonly next: Defined | null;
}

/** How many numbers `beginningAt` has: some more than pages define abbreviations. Lists of so many bytes are made at once, longer ones cost a page a microsecond. */
const BEGINNINGS = 64;
const SMALL_S = 115;

export function createPageDefinitions(): PageDefinitions {
  /** By the first two characters: one more than the place in `chains`, or 0. Most abbreviations of most pages are not defined there, and go no further. */
  const chainOf = new Uint8Array(BEGINNINGS);
  const chains: Defined[] = [];

  const find = (text: string, start: number, end: number): Defined | null => {
    const chain = chainOf[beginningAt(text, start)] as number;
    if (chain === 0) return null;
    const length = singularEnd(text, start, end) - start;
    let defined: Defined | null = chains[chain - 1] ?? null;
    while (defined && !(defined.shortForm.length === length && text.startsWith(defined.shortForm, start)))
      defined = defined.next;
    return defined;
  };

  return {
    isEmpty: () => chains.length === 0,
    add(definition, block) {
      const { shortForm } = definition;
      const one = { definition, block };
      const known = find(shortForm, 0, shortForm.length);
      if (known) {
        known.all.push(one);
        return;
      }
      const beginning = beginningAt(shortForm, 0);
      const chain = chainOf[beginning] as number;
      const singular = shortForm.slice(0, singularEnd(shortForm, 0, shortForm.length));
      const defined = { shortForm: singular, all: [one], next: chains[chain - 1] ?? null };
      if (chain === 0) chainOf[beginning] = chains.push(defined);
      else chains[chain - 1] = defined;
    },
    at(text, start, end, block) {
      const all = find(text, start, end)?.all;
      if (!all) return null;
      // They stand in reading order: the last that is not after the place.
      let low = 0;
      let high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const one = all[middle];
        const isBefore = one && (one.block < block || (one.block === block && one.definition.start <= start));
        if (isBefore) low = middle + 1;
        else high = middle;
      }
      return all[Math.max(0, low - 1)] ?? null;
    },
  };
}

/** Two characters as one small number, which others may share. */
function beginningAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 11 + text.charCodeAt(at + 1)) & (BEGINNINGS - 1);
}

/** Where an abbreviation ends without the -s of its plural: "NSAIDs" is defined where "NSAID" is. */
function singularEnd(text: string, start: number, end: number): number {
  return end - start > 2 && text.charCodeAt(end - 1) === SMALL_S ? end - 1 : end;
}
