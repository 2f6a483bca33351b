import { inPlainLetters } from '../plain-letters.ts';
import { greekName } from './characters.ts';
import type { Unit } from './short-form.ts';
import { ASIDE, COMMA, CONNECTIVE, FUNCTIONAL, INSIDE, MOST_LETTERS, NAME, PARTED, WORD, type Words } from './words.ts';

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

/** What it costs that the letters before this one in its word were left out, by the letter's place. */
const SKIPPING = [0, COST.part, COST.laterPart, COST.stray];

/**
 * A way to have read some units, as one number: its cost, then how early in the stretch it began. The least number is the cheapest way, and
 * of two that cost the same the one that begins later; `NONE` and what is above it is no way. A 32-bit integer, sums of two included.
 */
type Path = number;
const NONE = 2 ** 29;
/** More than there are places in a stretch. */
const PLACES = 2 * MOST_LETTERS;
/** The words do not agree with a unit. */
const DISAGREES = -1;

const pathFrom = (place: number, cost: number): Path => cost * PLACES + PLACES - 1 - place;
const costOf = (path: Path): number => Math.floor(path / PLACES);
const placeOf = (path: Path): number => PLACES - 1 - (path % PLACES);

const SMALL_E = 101;
const SMALL_X = 120;

/** The cost of reading a unit as the letter `l` of the words, or `DISAGREES`. */
function agreement(unit: Unit, words: Words, l: number, text: string): number {
  const letter = words.letter[l] as number;
  if (unit.letter === letter) return 0;
  const at = words.at[l] as number;
  if (words.place[l] === INSIDE) return unit.letter === SMALL_X && text.startsWith('ectom', at) ? 0 : DISAGREES;
  const greek = greekName(letter);
  if (greek && (unit.letter ? greek.charCodeAt(0) === unit.letter : unit.words.includes(greek))) return 0;
  if (unit.letter === SMALL_E && beginsWithE(text, at)) return 0;
  for (const word of unit.words) {
    if (word.charCodeAt(0) === letter && text.slice(at, at + word.length).toLowerCase() === word) return COST.spoken;
  }
  return DISAGREES;
}

/** "Aesthesia" and "oesophagus" are "esthesia" and "esophagus" to who shortens them. */
function beginsWithE(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  return (first === 97 || first === 111) && (text.charCodeAt(at + 1) | 32) === SMALL_E;
}

/** A long form may begin with its word, or (anti-Human immunodeficiency virus) after a prefix that is not part of it. */
function beginning(words: Words, word: number, l: number, text: string): Path {
  const from = words.start[0] as number;
  const start = words.start[word] as number;
  const place = words.place[l];
  if (place === WORD) return pathFrom(start - from, (words.bits[word] as number) & CONNECTIVE ? COST.connective : 0);
  if (place === INSIDE) return NONE;
  if (place === NAME) return pathFrom(start - from, COST.part);
  const at = words.at[l] as number;
  return /^[A-Za-z]{3,}[-‐‑]$/.test(inPlainLetters(text.slice(start, at))) ? pathFrom(at - from, COST.laterPart) : NONE;
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
  words: Words,
  position: Position,
  limit: number,
): Alignment | null {
  const tooMuch = (limit + 1) * PLACES;
  countAfter(words, position !== 'first');
  const ends = waysToRead(units, words, text, position !== 'last', tooMuch);
  if (!ends) return null;
  let end = words.count > 0 ? (words.end[words.count - 1] as number) : 0;
  let best = tooMuch;
  let trailing = 0;
  for (let word = words.count - 1; word >= 0; word--) {
    let cheapest = NONE;
    const after = words.first[word + 1] as number;
    for (let l = words.first[word] as number; l < after; l++) cheapest = Math.min(cheapest, ends[l] as number);
    if (position !== 'first') cheapest += trailing * PLACES;
    if (cheapest < best) {
      best = cheapest;
      if (position === 'first') end = words.end[word] as number;
    }
    trailing += (words.bits[word] as number) & FUNCTIONAL && trailing > 0 ? COST.functionWord : COST.trailing;
    if (position !== 'first' && trailing > limit) break;
  }
  return best < tooMuch ? { start: (words.start[0] as number) + placeOf(best), end, cost: costOf(best) } : null;
}

/** By word: how many words after it cost something if no unit is read in them. */
const wordsAfter = new Uint16Array(MOST_LETTERS);

/** Function words are not counted; none is where the long form may end before the last word. */
function countAfter(words: Words, countsToEnd: boolean): void {
  let count = 0;
  for (let word = words.count - 1; word >= 0; word--) {
    wordsAfter[word] = count;
    if (countsToEnd && ((words.bits[word] as number) & FUNCTIONAL) === 0) count++;
  }
}

/** The ways up to one unit and up to the next, by letter, and by word whether there is any; kept between calls to spare their making. */
const ROWS = [new Int32Array(MOST_LETTERS), new Int32Array(MOST_LETTERS)] as const;
const ALIVE = [new Uint8Array(MOST_LETTERS), new Uint8Array(MOST_LETTERS)] as const;

/** For each letter of the words: the best way to have read all units, the last of them there. Null if there is none. */
function waysToRead(
  units: readonly Unit[],
  words: Words,
  text: string,
  anchored: boolean,
  tooMuch: Path,
): Int32Array | null {
  let [ends, row] = ROWS;
  let [wasAlive, isAlive] = ALIVE;
  ends.fill(NONE, 0, words.letters);
  for (let u = 0; u < units.length; u++) {
    const unit = units[u] as Unit;
    row.fill(NONE, 0, words.letters);
    const leavingOut = unit.optional === null ? NONE : unit.optional * PLACES;
    /** The best way to have read the units before this one and to stand before the current word. */
    let earlier = NONE;
    let any = false;
    const unread = units.length - 1 - u;
    for (let word = 0; word < words.count; word++) {
      isAlive[word] = 0;
      if (u > 0 && earlier >= tooMuch && wasAlive[word] === 0) continue;
      const bits = words.bits[word] as number;
      const gap = ((bits & COMMA ? COST.comma : 0) + (bits & ASIDE ? COST.aside : 0)) * PLACES;
      const skip = (bits & FUNCTIONAL ? COST.functionWord : COST.word) * PLACES;
      // The units that are left are read in one word each at most, and the other words after this one are left out.
      const most = tooMuch - Math.max(0, (wordsAfter[word] as number) - unread) * COST.word * PLACES;
      const first = words.first[word] as number;
      let end = words.first[word + 1] as number;
      if (most <= 0) {
        let least = NONE;
        if (wasAlive[word] === 1) {
          for (let l = first; l < end; l++) least = Math.min(least, ends[l] as number);
        }
        earlier = Math.min(earlier + skip, least) + gap;
        continue;
      }
      // A word of one part in which no unit was read is read at its beginning, where a letter inside would cost too much.
      const isNew = u === 0 || (wasAlive[word] === 0 && earlier + COST.stray * PLACES >= most);
      if (isNew && (bits & PARTED) === 0) end = first + 1;
      let within = NONE;
      let last = NONE;
      for (let l = first; l < end; l++) {
        const here = ends[l] as number;
        let best = here + leavingOut;
        const cost = agreement(unit, words, l, text);
        if (cost === DISAGREES) {
          // Only an optional unit goes on from here.
        } else if (u === 0) {
          if (!anchored || word === 0) best = beginning(words, word, l, text) + cost * PLACES;
        } else {
          const place = words.place[l] as number;
          const way = Math.min(
            earlier + (SKIPPING[place] as number) * PLACES,
            within + (place === INSIDE ? COST.inside : COST.part) * PLACES,
            last + (place === INSIDE ? COST.next : COST.part) * PLACES,
          );
          best = Math.min(best, way + cost * PLACES);
        }
        if (best < most) {
          row[l] = best;
          isAlive[word] = 1;
          any = true;
        }
        within = Math.min(within, last);
        last = here;
      }
      earlier = Math.min(earlier + skip, within, last) + gap;
    }
    if (!any) return null;
    const spare = ends;
    ends = row;
    row = spare;
    const spareAlive = wasAlive;
    wasAlive = isAlive;
    isAlive = spareAlive;
  }
  return ends;
}
