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
  ends: number[];
  /** Names that go on, each with the place in its pattern, `[name, place, name, place …]`, until `children` are made of them. */
  open: number[];
  /** One bit for each letter (modulo 32) with which a next word can begin. */
  letters: number;
  /** With which two letters a next word can begin (`addFirstPair`), where many names go on: after "the", some name goes on with nearly every letter. */
  pairs: Int32Array | null;
  /** The first of those for the next word, each with its `sibling`; by the hash of the word where there are many. */
  children: Map<number, Node> | Node | null;
  sibling: Node | null;
  /** Of its word; -1 for a first word, which is found by its hash. */
  readonly hash: number;
}

export interface NameIndex {
  /**
   * The longest name that begins with the word of a slot (`word-table.ts`), which stands from `start` to `end`: the index of the name, or -1; where it ends is then `foundEnd()`, and how many words it has `foundWords()`. `mostWords` asks for a shorter one.
   */
  longest(slot: number, text: string, start: number, end: number, mostWords?: number): number;
  foundEnd(): number;
  foundWords(): number;
}

/** What nothing was added to. A page can meet each name, so nodes have no lists of their own that are empty, and none with room to spare. */
const NONE: number[] = [];

/** More children than these are looked up by their hash. */
const MOST_SIBLINGS = 6;

/** From so many names on that go on from a node, their second letters are asked for too. */
const MANY = 16;

/** The longest run of blanks and punctuation between two words of a name, in characters: an indented line break. */
const MAX_GAP = 80;

/**
 * Prepares names for looking up.
 *
 * @param firsts the words with which they begin (`first-words.ts`)
 * @param words the table of them; the index keeps in it where it put what it made of a word
 */
export function createNameIndex(list: NameList, firsts: Int32Array, words: WordTable): NameIndex {
  const roots: Node[] = [];

  const patternOf = (name: number): string => list.text.slice(list.starts[name], list.ends[name]);
  const nodeFor = (hash: number): Node => ({
    ends: NONE,
    open: NONE,
    letters: 0,
    pairs: null,
    children: null,
    sibling: null,
    hash,
  });
  /** Cuts lists that grew, which have room for 17 numbers more, to size. */
  const finish = (node: Node): void => {
    if (node.ends.length > 1) node.ends = node.ends.slice();
    if (node.open.length > 2) node.open = node.open.slice();
    if (node.open.length >= 2 * MANY) node.pairs = pairsOf(node.open);
  };
  const pairsOf = (open: readonly number[]): Int32Array | null => {
    const pairs = new Int32Array(32);
    for (let i = 0; i < open.length; i += 2) {
      if (!addFirstPair(pairs, patternOf(open[i] as number), open[i + 1] as number)) return null;
    }
    return pairs;
  };
  const add = (node: Node, name: number, pattern: string, next: number): void => {
    const letters = firstLetters(pattern, next);
    if (letters === 0 || letters === null) {
      if (node.ends === NONE) node.ends = [name];
      else node.ends.push(name);
    }
    if (next < pattern.length && letters !== 0) {
      if (node.open === NONE) node.open = [name, next];
      else node.open.push(name, next);
      node.letters |= letters ?? -1;
    }
  };

  const rootOf = (slot: number): Node | undefined => {
    const kept = words.keptAt(slot);
    if (kept > 0) return roots[kept - 1];
    const root = nodeFor(-1);
    for (let place = words.firstAt(slot); place >= 0; place = words.next(place)) {
      const first = firsts[place] as number;
      add(root, nameOf(first), patternOf(nameOf(first)), placeOf(first));
    }
    finish(root);
    words.keep(slot, roots.push(root));
    return root;
  };

  /** The node for the next word of that hash. */
  const childOf = (node: Node, hash: number): Node | null => {
    if (node.open.length > 0) makeChildren(node);
    return childWith(node.children, hash);
  };

  const makeChildren = (node: Node): void => {
    const { open } = node;
    node.open = NONE;
    for (let i = 0; i < open.length; i += 2) {
      const name = open[i] as number;
      const pattern = patternOf(name);
      nextWords(pattern, open[i + 1] as number, (hash, next) => {
        let child = childWith(node.children, hash);
        if (child === null) {
          child = nodeFor(hash);
          adopt(node, child);
        }
        add(child, name, pattern, next);
      });
    }
    const { children } = node;
    if (children instanceof Map) children.forEach(finish);
    else for (let child = children; child !== null; child = child.sibling) finish(child);
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
    longest(slot, text, start, end, mostWords = Infinity) {
      let node = rootOf(slot);
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

function childWith(children: Node['children'], hash: number): Node | null {
  if (children instanceof Map) return children.get(hash) ?? null;
  let child = children;
  while (child !== null && child.hash !== hash) child = child.sibling;
  return child;
}

function adopt(parent: Node, child: Node): void {
  const { children } = parent;
  if (children instanceof Map) {
    children.set(child.hash, child);
    return;
  }
  child.sibling = children;
  parent.children = child;
  let count = 0;
  for (let one: Node | null = child; one !== null; one = one.sibling) count++;
  if (count <= MOST_SIBLINGS) return;
  const siblings = new Map<number, Node>();
  for (let one: Node | null = child; one !== null; one = one.sibling) siblings.set(one.hash, one);
  parent.children = siblings;
}
