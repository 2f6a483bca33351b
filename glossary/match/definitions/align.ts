import { GREEK } from './characters.ts';
import type { Unit } from './short-form.ts';
import type { Letter, Word } from './words.ts';

/** A long form: where it stands, and how far it is from words that begin with exactly the short form's letters. */
export interface Alignment {
  start: number;
  end: number;
  cost: number;
}

/** Where in a stretch of text the long form stands: at its end, at its beginning, or from end to end. */
export type Position = 'last' | 'first' | 'all';

/**
 * What each departure from "every letter begins a word, and every word is begun by a letter" costs, in tenths of the word
 * that it makes doubtful.
 * The order of the numbers is the order of Ab3P's strategies (first letters before letters inside words, function words
 * left out before other words left out); one sum of costs covers all their combinations.
 */
const COST = {
  /** The letter begins a part of a word already begun: Blood-Brain barrier. */
  part: 1,
  /** The letter begins a part, but the word's own beginning was left out: anti-Tumour. */
  laterPart: 9,
  /** The letter follows the one matched before it: UBiquitin. */
  next: 3,
  /** The letter stands somewhere inside a word already begun: RadioFrequency. */
  inside: 9,
  /** The letter stands inside a word whose beginning matches nothing. */
  stray: 50,
  /** A function word is left out: Quality of Life. */
  functionWord: 2,
  /** Any other word is left out. */
  word: 20,
  /** Brackets between the words are left out. */
  aside: 20,
  /** The long form goes on after a comma. */
  comma: 3,
  /** A word after the last letter is left out: corrected QT interval (QTc). */
  trailing: 26,
  /** The long form begins with a word that rarely begins a name: by, of, the. */
  connective: 30,
  /** A sign or letter is read as a word: System-to-System (S2S). */
  spoken: 2,
} as const;

/** What it costs that the letters before this one in its word were left out. */
const SKIPPING = { word: 0, name: COST.part, part: COST.laterPart, inside: COST.stray } as const;

/**
 * A way to have read some units, as one number: its cost, then how early it began. The least number is the cheapest way, and
 * of two that cost the same the one that begins later; `NONE` is no way.
 */
type Path = number;
const NONE = Number.POSITIVE_INFINITY;
/** More than any place in a text. */
const PLACES = 2 ** 31;

const pathFrom = (start: number, cost: number): Path => cost * PLACES + PLACES - 1 - start;
const costOf = (path: Path): number => Math.floor(path / PLACES);
const startOf = (path: Path): number => PLACES - 1 - (path % PLACES);

/** The cost of reading a unit as this letter, or `NONE` where they do not agree. */
function agreement(unit: Unit, letter: Letter, text: string): number {
  if (unit.char === letter.char) return 0;
  if (letter.place === 'inside') return unit.char === 'x' && text.startsWith('ectom', letter.at) ? 0 : NONE;
  const greek = letter.char > '\x7f' && GREEK[letter.char];
  if (greek && (unit.char ? greek.startsWith(unit.char) : unit.words.includes(greek))) return 0;
  if (unit.char === 'e' && /^[ao]e/i.test(text.slice(letter.at, letter.at + 2))) return 0;
  const isSpoken = (word: string) =>
    word.startsWith(letter.char) && text.slice(letter.at, letter.at + word.length).toLowerCase() === word;
  return unit.words.some(isSpoken) ? COST.spoken : NONE;
}

/** A long form may begin with its word, or (anti-Human immunodeficiency virus) after a prefix that is not part of it. */
function beginning(word: Word, letter: Letter, text: string): Path {
  if (letter.place === 'word') return pathFrom(word.start, word.connective ? COST.connective : 0);
  if (letter.place === 'inside') return NONE;
  if (letter.place === 'name') return pathFrom(word.start, COST.part);
  return /^\p{L}{3,}[-‐‑]$/u.test(text.slice(word.start, letter.at)) ? pathFrom(letter.at, COST.laterPart) : NONE;
}

/**
 * The cheapest way to read the units of a short form, in order, out of the words; null if there is none for `limit` or less.
 * Dynamic programming over units and letters, so the work is their product at most.
 *
 * It stands in for the backward scan of Schwartz & Hearst (A simple algorithm for identifying abbreviation definitions in
 * biomedical text, PSB 2003), which takes the first way it meets, and for the ordered strategies of Ab3P (Sohn et al.,
 * Abbreviation definition identification based on automatic precision estimates, BMC Bioinformatics 2008, 9:402).
 */
export function align(
  units: readonly Unit[],
  text: string,
  words: readonly Word[],
  position: Position,
  limit: number,
): Alignment | null {
  const tooMuch = (limit + 1) * PLACES;
  const ends = waysToRead(units, words, text, position !== 'last', tooMuch);
  if (!ends) return null;
  const to = words.at(-1)?.end ?? 0;
  let best = tooMuch;
  let end = to;
  let trailing = 0;
  let l = ends.length;
  for (const word of words.toReversed()) {
    l -= word.letters.length;
    let cheapest = Math.min(...ends.subarray(l, l + word.letters.length));
    if (position !== 'first') cheapest += trailing * PLACES;
    if (cheapest < best) {
      best = cheapest;
      if (position === 'first') end = word.end;
    }
    trailing += word.functional && trailing > 0 ? COST.functionWord : COST.trailing;
    if (position !== 'first' && trailing > limit) break;
  }
  return best < tooMuch ? { start: startOf(best), end, cost: costOf(best) } : null;
}

/** For each letter of the words: the best way to have read all units, the last of them there. Null if there is none. */
function waysToRead(
  units: readonly Unit[],
  words: readonly Word[],
  text: string,
  anchored: boolean,
  tooMuch: Path,
): Float64Array | null {
  const count = words.reduce((sum, word) => sum + word.letters.length, 0);
  let ends = new Float64Array(count).fill(NONE);
  /** The words in which the units so far have been read, by some way. */
  let alive = new Set<Word>();
  for (const [u, unit] of units.entries()) {
    const next = new Set<Word>();
    const row = new Float64Array(count).fill(NONE);
    const leavingOut = (unit.optional ?? NONE) * PLACES;
    /** The best way to have read the units before this one and to stand before the current word. */
    let earlier = NONE;
    let l = 0;
    for (const word of words) {
      if (u > 0 && earlier >= tooMuch && !alive.has(word)) {
        l += word.letters.length;
        continue;
      }
      let within = NONE;
      let last = NONE;
      let isAlive = false;
      for (const letter of word.letters) {
        const here = ends[l] ?? NONE;
        let best = here + leavingOut;
        const cost = agreement(unit, letter, text);
        if (cost === NONE) {
          // Only an optional unit goes on from here.
        } else if (u === 0) {
          if (!anchored || word === words[0]) best = beginning(word, letter, text) + cost * PLACES;
        } else {
          const part = letter.place !== 'inside';
          const way = Math.min(
            earlier + SKIPPING[letter.place] * PLACES,
            within + (part ? COST.part : COST.inside) * PLACES,
            last + (part ? COST.part : COST.next) * PLACES,
          );
          best = Math.min(best, way + cost * PLACES);
        }
        if (best < tooMuch) {
          row[l] = best;
          isAlive = true;
        }
        within = Math.min(within, last);
        last = here;
        l++;
      }
      if (isAlive) next.add(word);
      const gap = ((word.comma ? COST.comma : 0) + (word.aside ? COST.aside : 0)) * PLACES;
      const skip = (word.functional ? COST.functionWord : COST.word) * PLACES;
      earlier = Math.min(earlier + skip, within, last) + gap;
    }
    if (next.size === 0) return null;
    ends = row;
    alive = next;
  }
  return ends;
}
