/**
 * Finds names word by word. A table holds the hash of every word that can begin a name, and of every cue word; what may follow
 * is worked out from the patterns when a word is first met, so a page pays only for the words it has, and the time does not
 * grow with the glossary.
 */
import { fold, IGNORED, LETTER, LIGATURE, LIGATURES, roll } from './characters.ts';
import type { NameTable } from './name-table.ts';
import { endOfPattern, nextWords } from './pattern.ts';

/** A place in the tree of words: the names that end here, and what may follow. */
interface Node {
  readonly ends: number[];
  /** Names that go on, each with the place in its pattern: `[name, place, name, place …]`. */
  readonly open: number[];
  /** By the hash of the next word; made when first needed. */
  children: Map<number, Node> | null;
}

/** What a word of the table is. */
export interface Entry {
  /** Index of the cue word, or -1. */
  cue: number;
  /** Names that begin with it: `null` when none. */
  node: Node | null;
}

export interface NameIndex {
  /** One bit for each value of a hash's upper bits: clear when no word of the table has them. */
  readonly filter: Uint32Array;
  /** The entry of a word's hash. */
  entryOf(hash: number): Entry | undefined;
  /**
   * The longest name that begins with the word of `entry`, which stands from `start` to `end`.
   * Returns the index of the name, or -1; its end is `matchEnd()`.
   */
  longest(entry: Entry, text: string, start: number, end: number): number;
  matchEnd(): number;
}

/** Bits of the filter: 2^16, so that a few thousand words let one other in twenty pass, and it stays in the nearest cache. */
export const FILTER_BITS = 16;
/** Upper bits of a hash, mixed: the multiplier is Knuth's (2^32 / golden ratio). */
export const FILTER_MIX = 0x9e3779b1;

/** Prepares the table's names and cues for looking up. */
export function createNameIndex(table: Pick<NameTable, 'patterns' | 'exact' | 'cues'>): NameIndex {
  const entries = new Map<number, Entry>();
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));

  const entryFor = (hash: number): Entry => {
    let entry = entries.get(hash);
    if (!entry) {
      entry = { cue: -1, node: null };
      entries.set(hash, entry);
      const bit = Math.imul(hash, FILTER_MIX) >>> (32 - FILTER_BITS);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    return entry;
  };

  const follow = (node: Node, name: number, pattern: string, next: number) => {
    if (endsAt(pattern, next)) node.ends.push(name);
    if (next < pattern.length) node.open.push(name, next);
  };

  table.patterns.forEach((pattern, name) => {
    nextWords(pattern, 0, (hash, next) => {
      const entry = entryFor(hash);
      entry.node ??= { ends: [], open: [], children: null };
      follow(entry.node, name, pattern, next);
    });
  });
  table.cues.forEach((word, cue) => {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = roll(hash, fold(word.charCodeAt(i)));
    entryFor(hash).cue = cue;
    const plural = entryFor(roll(hash, 115));
    if (plural.cue < 0) plural.cue = cue;
  });

  const childrenOf = (node: Node): Map<number, Node> => {
    if (node.children) return node.children;
    const children = new Map<number, Node>();
    for (let i = 0; i < node.open.length; i += 2) {
      const name = node.open[i] ?? 0;
      const pattern = table.patterns[name] ?? '';
      nextWords(pattern, node.open[i + 1] ?? 0, (hash, next) => {
        let child = children.get(hash);
        if (!child) {
          child = { ends: [], open: [], children: null };
          children.set(hash, child);
        }
        follow(child, name, pattern, next);
      });
    }
    node.children = children;
    return children;
  };

  let foundEnd = -1;
  /** Of the names that end at a node, the one that stands in the text: exact case first, then the more trusted. */
  const verify = (node: Node, text: string, start: number): number => {
    let best = -1;
    for (const name of node.ends) {
      const exact = table.exact[name] ?? false;
      if (best >= 0 && !exact) continue;
      const end = endOfPattern(table.patterns[name] ?? '', text, start, exact);
      if (end < 0 || (best >= 0 && table.exact[best])) continue;
      best = name;
      foundEnd = end;
    }
    return best;
  };

  const path: Node[] = [];
  return {
    filter,
    entryOf: (hash) => entries.get(hash),
    matchEnd: () => foundEnd,
    longest(entry, text, start, end) {
      if (!entry.node) return -1;
      path.length = 0;
      let node: Node | undefined = entry.node;
      let place = end;
      while (node) {
        path.push(node);
        if (node.open.length === 0) break;
        // The next word: after a short gap, its hash.
        let gap = 0;
        let kind = place < text.length ? fold(text.charCodeAt(place)) : LETTER;
        while (kind < LETTER && kind !== LIGATURE && gap < MAX_GAP) {
          place++;
          gap++;
          kind = place < text.length ? fold(text.charCodeAt(place)) : LETTER;
        }
        if (place >= text.length || gap === MAX_GAP) break;
        let hash = 0;
        while (place < text.length) {
          kind = fold(text.charCodeAt(place));
          if (kind >= LETTER) hash = roll(hash, kind);
          else if (kind === LIGATURE)
            for (const letter of LIGATURES.get(text.charCodeAt(place)) ?? '') hash = roll(hash, letter.charCodeAt(0));
          else if (kind !== IGNORED) break;
          place++;
        }
        node = childrenOf(node).get(hash);
      }
      for (let i = path.length - 1; i >= 0; i--) {
        const found = path[i];
        const name = found && found.ends.length > 0 ? verify(found, text, start) : -1;
        if (name >= 0) return name;
      }
      return -1;
    },
  };
}

/** The longest run of blanks and punctuation between two words of a name, in characters: an indented line break. */
const MAX_GAP = 80;

/** Can the name be over at this place of its pattern? What is left must be able to be nothing. */
function endsAt(pattern: string, place: number): boolean {
  if (place >= pattern.length) return true;
  for (let i = place; i < pattern.length; i++) if (fold(pattern.charCodeAt(i)) >= LETTER) return false;
  return true;
}
