/**
 * Finds names word by word. A table holds the hash of every word that can begin a name, and of every cue word; what may follow
 * is worked out from the patterns when a word is first met, so a page pays only for the words it has, and the time does not
 * grow with the glossary.
 */
import { fold, IGNORED, LETTER, LIGATURE, LIGATURES, roll } from './characters.ts';
import type { NameTable } from './name-table.ts';
import { endOfPattern, firstLetters, nextWords } from './pattern.ts';

/** A place in the tree of words: the names that end here, and what may follow. */
interface Node {
  readonly ends: number[];
  /** Names that go on, each with the place in its pattern: `[name, place, name, place …]`. */
  readonly open: number[];
  /** One bit for each letter (modulo 32) with which a next word can begin. */
  letters: number;
  /** By the hash of the next word; made when first needed. */
  children: Map<number, Node> | null;
}

export interface NameIndex {
  /** One bit for each value of a hash's upper bits: clear when no word of the table has them. */
  readonly filter: Uint32Array;
  /** The number of a word in the table, by its hash, or -1. */
  find(hash: number): number;
  /** By a word's number: the cue it is, or -1. */
  readonly cues: readonly number[];
  /**
   * The longest name that begins with the given word of the table, which stands from `start` to `end`: the index of the name, or
   * -1; where it ends is then `foundEnd()`, and how many words it has `foundWords()`. `mostWords` asks for a shorter one.
   */
  longest(word: number, text: string, start: number, end: number, mostWords?: number): number;
  foundEnd(): number;
  foundWords(): number;
}

/** Bits of the filter: 2^17, so that some ten thousand words let one other in twelve pass; 16 kB stay in the nearest cache. */
export const FILTER_BITS = 17;
/** Mixes the bits of a hash: Knuth's multiplier (2^32 / golden ratio). */
export const FILTER_MIX = 0x9e3779b1;

/** The longest run of blanks and punctuation between two words of a name, in characters: an indented line break. */
const MAX_GAP = 80;

/** Prepares the table's names and cues for looking up. */
export function createNameIndex(table: Pick<NameTable, 'patterns' | 'exact' | 'cues'>): NameIndex {
  const words = createWordTable(table.patterns.length + 2 * table.cues.length);
  const cues: number[] = [];
  /** What begins with each word, as a chain through three lists: a page makes nodes only of the words it has. */
  const heads: number[] = [];
  const chained: number[] = [];
  const places: number[] = [];
  const after: number[] = [];
  const roots: (Node | undefined)[] = [];

  const numberOf = (hash: number): number => {
    const word = words.add(hash);
    if (word === cues.length) {
      cues.push(-1);
      heads.push(-1);
    }
    return word;
  };
  const newNode = (): Node => ({ ends: [], open: [], letters: 0, children: null });
  const follow = (node: Node, name: number, pattern: string, next: number): void => {
    const letters = firstLetters(pattern, next);
    if (letters === 0 || letters === null) node.ends.push(name);
    if (next < pattern.length && letters !== 0) {
      node.open.push(name, next);
      node.letters |= letters ?? -1;
    }
  };

  let naming = 0;
  const begin = (hash: number, next: number): void => {
    const word = numberOf(hash);
    chained.push(naming);
    places.push(next);
    after.push(heads[word] ?? -1);
    heads[word] = chained.length - 1;
  };
  for (; naming < table.patterns.length; naming++) nextWords(table.patterns[naming] ?? '', 0, begin);
  table.cues.forEach((cue, i) => {
    let hash = 0;
    for (let at = 0; at < cue.length; at++) hash = roll(hash, cue.charCodeAt(at));
    cues[numberOf(hash)] = i;
    const plural = numberOf(roll(hash, S));
    if ((cues[plural] ?? -1) < 0) cues[plural] = i;
  });

  const rootOf = (word: number): Node => {
    const known = roots[word];
    if (known) return known;
    const root = newNode();
    // The chain runs backwards; names keep their order, as the first of those that are written alike is the one that is found.
    const chain: number[] = [];
    for (let i = heads[word] ?? -1; i >= 0; i = after[i] ?? -1) chain.push(i);
    for (const i of chain.reverse()) {
      const name = chained[i] ?? 0;
      follow(root, name, table.patterns[name] ?? '', places[i] ?? 0);
    }
    roots[word] = root;
    return root;
  };

  const childrenOf = (node: Node): Map<number, Node> => {
    if (node.children) return node.children;
    const children = new Map<number, Node>();
    for (let i = 0; i < node.open.length; i += 2) {
      const name = node.open[i] ?? 0;
      const pattern = table.patterns[name] ?? '';
      nextWords(pattern, node.open[i + 1] ?? 0, (hash, next) => {
        const child = children.get(hash) ?? newNode();
        children.set(hash, child);
        follow(child, name, pattern, next);
      });
    }
    node.children = children;
    return children;
  };

  let foundEnd = -1;
  let foundWords = 0;
  /** Of the names that end at a node, the one that stands in the text: exact case first. */
  const verify = (node: Node, text: string, start: number): number => {
    let best = -1;
    for (const name of node.ends) {
      const exact = table.exact[name] === true;
      if (best >= 0 && (!exact || table.exact[best])) continue;
      const end = endOfPattern(table.patterns[name] ?? '', text, start, exact);
      if (end < 0) continue;
      best = name;
      foundEnd = end;
    }
    return best;
  };

  /** Nodes met on the way of one name, kept between calls to spare their making. */
  const path: Node[] = [];
  return {
    filter: words.filter,
    find: words.find,
    cues,
    foundEnd: () => foundEnd,
    foundWords: () => foundWords,
    longest(word, text, start, end, mostWords = Infinity) {
      if ((heads[word] ?? -1) < 0) return -1;
      let node = rootOf(word);
      let depth = 0;
      let place = end;
      const { length } = text;
      while (true) {
        path[depth++] = node;
        if (node.letters === 0 || depth >= mostWords) break;
        const stop = place + MAX_GAP;
        let kind = LETTER;
        for (; place < length; place++) {
          kind = fold(text.charCodeAt(place));
          if (kind >= LETTER || kind === LIGATURE) break;
          if (place === stop) return verifyPath(depth, text, start);
        }
        if (place >= length || (kind >= LETTER && ((node.letters >>> (kind & 31)) & 1) === 0)) break;
        let hash = 0;
        for (; place < length; place++) {
          const c = text.charCodeAt(place);
          kind = fold(c);
          if (kind >= LETTER) hash = roll(hash, kind);
          else if (kind === LIGATURE)
            for (const letter of LIGATURES.get(c) ?? '') hash = roll(hash, letter.charCodeAt(0));
          else if (kind !== IGNORED) break;
        }
        const child = childrenOf(node).get(hash);
        if (!child) break;
        node = child;
      }
      return verifyPath(depth, text, start);
    },
  };

  function verifyPath(depth: number, text: string, start: number): number {
    for (let i = depth - 1; i >= 0; i--) {
      const node = path[i];
      const name = node && node.ends.length > 0 ? verify(node, text, start) : -1;
      if (name >= 0) {
        foundWords = i + 1;
        return name;
      }
    }
    return -1;
  }
}

/** The plural's letter. */
const S = 115;

interface WordTable {
  readonly filter: Uint32Array;
  /** The number of a hash, given in order of first adding. */
  add(hash: number): number;
  find(hash: number): number;
}

/** Hashes → numbers, with open addressing: half full at most, or it grows. */
function createWordTable(expected: number): WordTable {
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  let count = 0;
  let shift = 0;
  let mask = 0;
  let keys = new Int32Array(0);
  /** A word's number plus 1; 0: free. */
  let numbers = new Int32Array(0);

  const resize = (bits: number): void => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    shift = 32 - bits;
    mask = (1 << bits) - 1;
    keys = new Int32Array(1 << bits);
    numbers = new Int32Array(1 << bits);
    oldNumbers.forEach((number, i) => {
      if (number === 0) return;
      const hash = oldKeys[i] ?? 0;
      const slot = slotOf(hash);
      keys[slot] = hash;
      numbers[slot] = number;
    });
  };
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, FILTER_MIX) >>> shift;
    while (numbers[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };

  resize(Math.max(4, Math.ceil(Math.log2(2 * expected + 1))));
  return {
    filter,
    add(hash) {
      if (2 * count >= mask) resize(33 - shift);
      const slot = slotOf(hash);
      if (numbers[slot] === 0) {
        keys[slot] = hash;
        numbers[slot] = ++count;
        const bit = Math.imul(hash, FILTER_MIX) >>> (32 - FILTER_BITS);
        filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
      }
      return (numbers[slot] ?? 0) - 1;
    },
    find: (hash) => (numbers[slotOf(hash)] ?? 0) - 1,
  };
}
