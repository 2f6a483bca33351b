/**
 * Finds names word by word. A table holds the hash of every word that can begin a name; what may follow is worked out from the patterns
 * when a word is first met, so a page pays only for the words it has, and the time does not grow with the glossary.
 */
import { fold, IGNORED, LETTER, LIGATURE, LIGATURES, roll } from './characters.ts';
import { type NameList, nameOf, placeOf } from './first-words.ts';
import { endOfPattern } from './follow-pattern.ts';
import { addFirstPair, firstLetters, nextWords } from './pattern.ts';
import type { WordTable } from './word-table.ts';

/** A place in the tree of words: the names that end here, and what may follow. */
interface Node {
  ends: readonly number[];
  /** Names that go on, each with the place in its pattern, `[name, place, name, place …]`, until `children` is made of them. */
  open: readonly number[];
  /** One bit for each letter (modulo 32) with which a next word can begin. */
  letters: number;
  /** With which two letters a next word can begin (`addFirstPair`), where many names go on: after "the", some name goes on with nearly every letter. */
  readonly pairs: Int32Array | null;
  /** By the hash of the next word, or the only one there is; made when first needed. */
  children: Map<number, Node> | Node | null;
  /** Of its word; -1 for a first word, which is found by its hash. */
  readonly hash: number;
}

export interface NameIndex {
  /**
   * The longest name that begins with the word of the given place in the list of first words, which stands from `start` to `end`: the index of the name, or
   * -1; where it ends is then `foundEnd()`, and how many words it has `foundWords()`. `mostWords` asks for a shorter one.
   */
  longest(word: number, text: string, start: number, end: number, mostWords?: number): number;
  foundEnd(): number;
  foundWords(): number;
}

/** A node in the making. */
interface Draft extends Node {
  readonly ends: number[];
  readonly open: number[];
}

const NONE: readonly number[] = [];

/** From so many names on that go on from a node, their second letters are asked for too. */
const MANY = 16;

/** The longest run of blanks and punctuation between two words of a name, in characters: an indented line break. */
const MAX_GAP = 80;

/**
 * Prepares names for looking up.
 *
 * @param firsts the words with which they begin (`first-words.ts`). The list is the index's from now on: where a word was met, `-1 - root` stands
 *   instead of its first name.
 * @param words the table of them
 */
export function createNameIndex(list: NameList, firsts: Int32Array, words: WordTable): NameIndex {
  const roots: Node[] = [];

  const patternOf = (name: number): string => list.text.slice(list.starts[name], list.ends[name]);
  const draft = (hash: number): Draft => ({ ends: [], open: [], letters: 0, pairs: null, children: null, hash });
  /** The node with lists that are as long as they must be: those that grew have room for 17 numbers, and a page can meet each name. */
  const finished = ({ ends, open, letters, hash }: Draft): Node => ({
    ends: ends.length === 0 ? NONE : ends.slice(),
    open: open.length === 0 ? NONE : open.slice(),
    letters,
    pairs: open.length < 2 * MANY ? null : pairsOf(open),
    children: null,
    hash,
  });
  const pairsOf = (open: readonly number[]): Int32Array | null => {
    const pairs = new Int32Array(32);
    for (let i = 0; i < open.length; i += 2) {
      if (!addFirstPair(pairs, patternOf(open[i] as number), open[i + 1] as number)) return null;
    }
    return pairs;
  };
  const follow = (node: Draft, name: number, pattern: string, next: number): void => {
    const letters = firstLetters(pattern, next);
    if (letters === 0 || letters === null) node.ends.push(name);
    if (next < pattern.length && letters !== 0) {
      node.open.push(name, next);
      node.letters |= letters ?? -1;
    }
  };

  const rootOf = (word: number): Node | undefined => {
    const kept = firsts[word] as number;
    if (kept < 0) return roots[-1 - kept];
    const started = draft(-1);
    for (let place = word; place >= 0; place = words.next(place)) {
      const first = firsts[place] as number;
      follow(started, nameOf(first), patternOf(nameOf(first)), placeOf(first));
    }
    const root = finished(started);
    firsts[word] = -roots.push(root);
    return root;
  };

  /** The node for the next word of that hash. */
  const childOf = (node: Node, hash: number): Node | undefined => {
    node.children ??= childrenOf(node);
    const { children } = node;
    if (children instanceof Map) return children.get(hash);
    return children.hash === hash ? children : undefined;
  };

  const childrenOf = (node: Node): Map<number, Node> | Node => {
    const drafts = new Map<number, Draft>();
    for (let i = 0; i < node.open.length; i += 2) {
      const name = node.open[i] ?? 0;
      const pattern = patternOf(name);
      nextWords(pattern, node.open[i + 1] ?? 0, (hash, next) => {
        const child = drafts.get(hash) ?? draft(hash);
        drafts.set(hash, child);
        follow(child, name, pattern, next);
      });
    }
    node.open = NONE;
    const children: Map<number, Node> = drafts;
    for (const child of drafts.values()) {
      if (drafts.size === 1) return finished(child);
      children.set(child.hash, finished(child));
    }
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
        if (node.pairs !== null && kind >= LETTER && !mayGoOn(node.pairs, kind, text, place + 1)) break;
        let hash = 0;
        for (; place < length; place++) {
          const c = text.charCodeAt(place);
          kind = fold(c);
          if (kind >= LETTER) hash = roll(hash, kind);
          else if (kind === LIGATURE)
            for (const letter of LIGATURES.get(c) ?? '') hash = roll(hash, letter.charCodeAt(0));
          else if (kind !== IGNORED) break;
        }
        const child = childOf(node, hash);
        if (!child) break;
        node = child;
      }
      return verifyPath(depth, text, start);
    },
  };

  /** Is there a pair that the letter and what stands after it can be? */
  function mayGoOn(pairs: Int32Array, letter: number, text: string, at: number): boolean {
    const kind = at < text.length ? fold(text.charCodeAt(at)) : 0;
    if (kind === IGNORED || kind === LIGATURE) return true;
    const second = kind >= LETTER ? kind & 31 : 0;
    return (((pairs[letter & 31] as number) >>> second) & 1) === 1;
  }

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
