/**
 * Finds names word by word. A table holds the hash of every word that can begin a name; what may follow is worked out from the patterns
 * when a word is first met, so a page pays only for the words it has, and the time does not grow with the glossary.
 */
import { fold, IGNORED, LETTER, LIGATURE, LIGATURES, roll } from './characters.ts';
import { endOfPattern, firstLetters, nextWords, waysAt } from './pattern.ts';
import { createWordTable } from './word-table.ts';

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

/** The names to look for. Each pattern is a stretch of one long string, so that names nobody meets are never cut out of it. */
export interface NameList {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The case of words with capitals counts. */
  isExact(name: number): boolean;
}

export interface NameIndex {
  /** The filter of the words with which names begin (`word-table.ts`). */
  readonly filter: Uint8Array;
  /** The number of such a word, by its hash, or -1. */
  find(hash: number): number;
  /**
   * The longest name that begins with the given word of the table, which stands from `start` to `end`: the index of the name, or
   * -1; where it ends is then `foundEnd()`, and how many words it has `foundWords()`. `mostWords` asks for a shorter one.
   */
  longest(word: number, text: string, start: number, end: number, mostWords?: number): number;
  foundEnd(): number;
  foundWords(): number;
}

/** The longest run of blanks and punctuation between two words of a name, in characters: an indented line break. */
const MAX_GAP = 80;

/** Prepares names for looking up. */
export function createNameIndex(list: NameList): NameIndex {
  const firsts = firstWords(list);
  const words = createWordTable(firsts.length / FIRST);
  /** What begins with each word, by its number: a place in `firsts` plus 1, `-1 - root` once the word was met, or 0. */
  const heads = new Int32Array(words.size);
  /** The next of those that begin alike, by the place in `firsts`. */
  const after = new Int32Array(firsts.length / FIRST);
  const roots: Node[] = [];
  // From the last to the first, so that each chain keeps the names' order: the first of those written alike is found.
  for (let i = after.length - 1; i >= 0; i--) {
    const word = words.add(firsts[FIRST * i] as number);
    after[i] = heads[word] as number;
    heads[word] = i + 1;
  }

  const patternOf = (name: number): string => list.text.slice(list.starts[name], list.ends[name]);
  const newNode = (): Node => ({ ends: [], open: [], letters: 0, children: null });
  const follow = (node: Node, name: number, pattern: string, next: number): void => {
    const letters = firstLetters(pattern, next);
    if (letters === 0 || letters === null) node.ends.push(name);
    if (next < pattern.length && letters !== 0) {
      node.open.push(name, next);
      node.letters |= letters ?? -1;
    }
  };

  const rootOf = (word: number): Node | undefined => {
    const head = heads[word] as number;
    if (head <= 0) return roots[-1 - head];
    const root = newNode();
    for (let i = head; i > 0; i = after[i - 1] as number) {
      const name = firsts[FIRST * (i - 1) + 1] as number;
      follow(root, name, patternOf(name), firsts[FIRST * (i - 1) + 2] as number);
    }
    heads[word] = -roots.push(root);
    return root;
  };

  const childrenOf = (node: Node): Map<number, Node> => {
    if (node.children) return node.children;
    const children = new Map<number, Node>();
    for (let i = 0; i < node.open.length; i += 2) {
      const name = node.open[i] ?? 0;
      const pattern = patternOf(name);
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
      const exact = list.isExact(name);
      if (best >= 0 && (!exact || list.isExact(best))) continue;
      const end = endOfPattern(patternOf(name), text, start, exact);
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
    foundEnd: () => foundEnd,
    foundWords: () => foundWords,
    longest(word, text, start, end, mostWords = Infinity) {
      let node = rootOf(word);
      if (!node) return -1;
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

/** Numbers for each first word: its hash, the name, and the place in the pattern where the next word begins. */
const FIRST = 3;
/** A hyphen, which may be missing in a text; the mark of one that is missing in the name; the mark of a regular plural. */
const JOINS = 45;
const MAY_JOIN = 126;
const PLURAL = 95;
const S = 115;
const BLANK = 32;
const COLON = 58;
const SINGLE_QUOTE = 39;
/** Parts of one word that are read without unfolding, and entries that these and the last word can make. */
const MOST_PARTS = 6;
const MOST_WAYS = MOST_PARTS + 2;
/** Instead of a place: the pattern must be unfolded. */
const UNFOLDED = -1;
/** Instead of a place: the word stands in the list with each of its endings. */
const WRITTEN = -2;

/**
 * The words with which names can begin, `FIRST` numbers each, by name. Nearly all are plain, or have a hyphen or a plural at most, and need no
 * unfolding; one loop without a call goes over them, because it runs before anything is compiled.
 */
function firstWords({ text, starts, ends }: NameList): Int32Array {
  let firsts = new Int32Array(FIRST * 4 * starts.length);
  let count = 0;
  for (let name = 0; name < starts.length; name++) {
    if (count + FIRST * MOST_WAYS > firsts.length) firsts = longer(firsts);
    const start = starts[name] as number;
    const end = ends[name] as number;
    const begin = count;
    let hash = 0;
    let at = start;
    let next = 0;
    for (; at < end && next === 0; at++) {
      const c = text.charCodeAt(at);
      if ((c > 96 && c < 123) || (c > 47 && c < 58)) hash = (hash & 0x1ffffff) * 31 + c;
      else if (c > 64 && c < 91) hash = (hash & 0x1ffffff) * 31 + c + 32;
      else if ((c === JOINS || c === MAY_JOIN) && at > start && at + 1 < end && count - begin < FIRST * MOST_PARTS) {
        // The word may end here, or go on without the hyphen.
        firsts[count++] = hash;
        firsts[count++] = name;
        firsts[count++] = at + 1 - start;
      } else if (c === BLANK && at > start) next = at + 1 - start;
      else if (c === PLURAL && (at + 1 === end || text.charCodeAt(at + 1) === BLANK)) {
        next = Math.min(at + 2, end) - start;
        firsts[count++] = (hash & 0x1ffffff) * 31 + S;
        firsts[count++] = name;
        firsts[count++] = next;
      } else if (isEnding(text, at, end)) {
        count = addEndings(firsts, count, waysAt(text, at) ?? [], hash, name, Math.min(at + 3, end) - start);
        next = WRITTEN;
      } else next = UNFOLDED;
    }
    if (next === UNFOLDED) {
      const unfolded = unfold(text.slice(start, end), name);
      while (begin + unfolded.length > firsts.length) firsts = longer(firsts);
      firsts.set(unfolded, begin);
      count = begin + unfolded.length;
      continue;
    }
    if (next === WRITTEN) continue;
    firsts[count++] = hash;
    firsts[count++] = name;
    firsts[count++] = next === 0 ? end - start : next;
  }
  return firsts.subarray(0, count);
}

/** Whether a mark of several endings ("magnesi:u") stands there and ends the word; one with an apostrophe begins another. */
function isEnding(text: string, at: number, end: number): boolean {
  return (
    text.charCodeAt(at) === COLON &&
    text.charCodeAt(at + 1) !== SINGLE_QUOTE &&
    (at + 2 === end || text.charCodeAt(at + 2) === BLANK)
  );
}

/** Writes a word with each of its endings, and returns how many numbers there are now. */
function addEndings(
  firsts: Int32Array,
  count: number,
  ways: readonly string[],
  begun: number,
  name: number,
  next: number,
): number {
  for (const way of ways) {
    let hash = begun;
    for (let i = 0; i < way.length; i++) hash = roll(hash, fold(way.charCodeAt(i)));
    firsts[count++] = hash;
    firsts[count++] = name;
    firsts[count++] = next;
  }
  return count;
}

/** Apart from the loop, because a closure over its variables would make each step of it dearer. */
function unfold(pattern: string, name: number): number[] {
  const firsts: number[] = [];
  nextWords(pattern, 0, (hash, next) => firsts.push(hash, name, next));
  return firsts;
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * list.length + FIRST * MOST_WAYS);
  more.set(list);
  return more;
}
