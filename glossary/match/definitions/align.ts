import { GREEK } from './characters.ts';
import type { Unit } from './short-form.ts';
import { type Letter, type Word, wordsOf } from './words.ts';

/** A long form: where it stands, and how far it is from words that begin with exactly the short form's letters. */
export interface Alignment {
  start: number;
  end: number;
  cost: number;
}

/** Where in a stretch of text the long form stands: at its end, at its beginning, or from end to end. */
export type Position = 'last' | 'first' | 'all';

/**
 * What each departure from "every letter begins a word, and every word is begun by a letter" costs.
 * The order of the numbers is the order of Ab3P's strategies (first letters before letters inside words, function words
 * left out before other words left out); one sum of costs covers all their combinations.
 */
const COST = {
  /** The letter begins a part of a word already begun: Blood-Brain barrier. */
  part: 0.1,
  /** The letter begins a part, but the word's own beginning was left out: anti-Tumour. */
  laterPart: 1.2,
  /** The letter follows the one matched before it: UBiquitin. */
  next: 0.3,
  /** The letter stands somewhere inside a word already begun: RadioFrequency. */
  inside: 0.9,
  /** The letter stands inside a word whose beginning matches nothing. */
  stray: 5,
  /** A function word is left out: Quality of Life. */
  functionWord: 0.2,
  /** Any other word is left out. */
  word: 2.2,
  /** Brackets between the words are left out. */
  aside: 2,
  /** The long form goes on after a comma. */
  comma: 0.3,
  /** A word after the last letter is left out: corrected QT interval (QTc). */
  trailing: 3,
  /** So is one that people leave out of abbreviations: phosphoribosyltransferase gene (Hprt). */
  generic: 1,
  /** The long form begins with a word that rarely begins a name: by, of, the. */
  connective: 3,
  /** A sign or letter is read as a word: System-to-System (S2S). */
  spoken: 0.2,
} as const;

/** The cost of reading a unit as this letter, or null where they do not agree. */
function agreement(unit: Unit, letter: Letter, text: string): number | null {
  if (unit.char === letter.char) return 0;
  if (letter.place === 'inside') return null;
  const greek = GREEK[letter.char];
  if (greek && (unit.char ? greek.startsWith(unit.char) : unit.words.includes(greek))) return 0;
  if (unit.char === 'e' && /^[ao]e/i.test(text.slice(letter.at, letter.at + 2))) return 0;
  const ahead = unit.words.length > 0 ? text.slice(letter.at, letter.at + LONGEST_SPOKEN).toLowerCase() : '';
  return unit.words.some((word) => ahead.startsWith(word)) ? COST.spoken : null;
}

const LONGEST_SPOKEN = 8;

/** Numbers, single letters and Greek names before a chemical name belong to it and carry no letter: 4-amino-, N-methyl-. */
const LOCANT = /^(?:[^\p{L}]|(?<!\p{L})\p{L}(?!\p{L})|alpha|beta|gamma|delta)*$/iu;

/** A long form may begin with its word, or (anti-Human immunodeficiency virus) after a prefix that is not part of it. */
function beginning(word: Word, letter: Letter, text: string): Path {
  if (letter.place === 'word') return { start: word.start, cost: word.connective ? COST.connective : 0 };
  if (letter.place === 'inside') return null;
  const prefix = text.slice(word.start, letter.at);
  if (LOCANT.test(prefix)) return { start: word.start, cost: COST.part };
  return /^\p{L}{3,}[-‐‑]$/u.test(prefix) ? { start: letter.at, cost: COST.laterPart } : null;
}

/** A way to have read some units: where it began, what it cost. */
type Path = { start: number; cost: number } | null;

function add(path: Path, cost: number): Path {
  return path && { start: path.start, cost: path.cost + cost };
}

/** The cheaper way; of two that cost the same, the one that begins later. */
function better(a: Path, b: Path): Path {
  if (!a || !b) return a ?? b;
  return b.cost < a.cost || (b.cost === a.cost && b.start > a.start) ? b : a;
}

/**
 * The cheapest way to read the units of a short form, in order, out of the words between `from` and `to`; null if there is
 * none. Dynamic programming over units and letters, so the work is their product.
 *
 * It stands in for the backward scan of Schwartz & Hearst (A simple algorithm for identifying abbreviation definitions in
 * biomedical text, PSB 2003), which takes the first way it meets, and for the ordered strategies of Ab3P (Sohn et al.,
 * Abbreviation definition identification based on automatic precision estimates, BMC Bioinformatics 2008, 9:402).
 */
export function align(
  units: readonly Unit[],
  text: string,
  from: number,
  to: number,
  position: Position,
): Alignment | null {
  const words = wordsOf(text, from, to);
  const ends = waysToRead(units, words, text, position !== 'last');
  let best: Alignment | null = null;
  let trailing = 0;
  for (const [w, word] of [...words.entries()].reverse()) {
    const cheapest = (ends[w] ?? []).reduce(better, null);
    if (cheapest) {
      const cost = cheapest.cost + (position === 'first' ? 0 : trailing);
      const end = position === 'first' ? word.end : to;
      if (!best || cost < best.cost || (cost === best.cost && cheapest.start > best.start)) {
        best = { start: cheapest.start, end, cost };
      }
    }
    if (word.functional && trailing > 0) trailing += COST.functionWord;
    else trailing += word.generic ? COST.generic : COST.trailing;
  }
  return best;
}

/** For each word, for each of its letters: the best way to have read all units, the last of them there. */
function waysToRead(units: readonly Unit[], words: readonly Word[], text: string, anchored: boolean): Path[][] {
  let ends: Path[][] = [];
  for (const [u, unit] of units.entries()) {
    /** The best way to have read the units before this one and to stand before the current word. */
    let earlier: Path = null;
    ends = words.map((word, w) => {
      const previous = ends[w] ?? [];
      let within: Path = null;
      let last: Path = null;
      const row = word.letters.map((letter, l): Path => {
        const here = previous[l] ?? null;
        const cost = agreement(unit, letter, text);
        let best: Path = null;
        if (cost !== null && u === 0) best = anchored && w > 0 ? null : beginning(word, letter, text);
        else if (cost !== null) {
          const part = letter.place === 'part';
          best = add(earlier, letter.place === 'word' ? 0 : part ? COST.laterPart : COST.stray);
          best = better(best, add(within, part ? COST.part : COST.inside));
          best = better(best, add(last, part ? COST.part : COST.next));
        }
        within = better(within, last);
        last = here;
        return better(add(best, cost ?? 0), unit.optional === null ? null : add(here, unit.optional));
      });
      const gap = (word.comma ? COST.comma : 0) + (word.aside ? COST.aside : 0);
      const skip = word.functional ? COST.functionWord : COST.word;
      earlier = better(add(earlier, skip + gap), add(better(within, last), gap));
      return row;
    });
  }
  return ends;
}

/**
 * The start of the words before `to` that begin with exactly these letters in another order: Coordinated Universal Time (UTC).
 * Three letters at least, and no word but function words left over.
 */
export function alignInAnyOrder(units: readonly Unit[], text: string, from: number, to: number): Alignment | null {
  const wanted = units.map((unit) => unit.char);
  if (wanted.length < 3) return null;
  for (const word of wordsOf(text, from, to).reverse()) {
    if ((word.comma || word.aside) && wanted.length < units.length) return null;
    const i = wanted.indexOf(word.letters[0]?.char ?? '');
    if (i >= 0) wanted.splice(i, 1);
    else if (!word.functional || wanted.length === units.length) return null;
    if (wanted.length === 0) return { start: word.start, end: to, cost: 0 };
  }
  return null;
}
