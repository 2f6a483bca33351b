import { fold, GREEK, isAlphanumeric, isDigit, isInvisible, isLower, isSpace } from './characters.ts';
import type { Unit } from './short-form.ts';

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
  stray: 4,
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

const FUNCTION_WORDS = new Set(
  'a an and at by de del der des di du et for from in into la le of on or per the to und van von with without &'.split(
    ' ',
  ),
);

/** Function words that join what is said before to a name; others begin names as well: In vitro fertilisation. */
const CONNECTIVES = new Set('a an and by for from of or the to und with'.split(' '));

/** Nouns that say what kind of thing a name names. */
const GENERIC_NOUNS = new Set(
  'acid agent area assay cell complex concentration count current device disease disorder drug enzyme factor fiber fibre gene group index inhibitor interval ion level method model nerve nucleus pathway procedure product program programme project protein ratio receptor region scale score sequence service signal site stage study subunit syndrome system technique test therapy treatment trial value'.split(
    ' ',
  ),
);

/** A letter of the text: does it begin a word, a part of one ("brain" in "blood-brain"), or stand inside? */
interface Letter {
  char: string;
  at: number;
  place: 'word' | 'part' | 'inside';
}

interface Word {
  start: number;
  end: number;
  letters: Letter[];
  /** The cost of leaving it out. */
  skip: number;
  /** The cost of reading on to the next word. */
  gap: number;
  /** The cost of leaving it out after the last letter. */
  trailing: number;
  functional: boolean;
  connective: boolean;
}

/** The words of a stretch of text; brackets that stand between words are passed over. */
function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let word: Word | null = null;
  let start = from;
  let before = ' ';
  for (let i = from; i < to; i++) {
    const raw = text.charAt(i);
    if (isInvisible(raw)) continue;
    const last = words.at(-1);
    if (isSpace(before)) start = i;
    if (isSpace(raw)) {
      if (word) word.end = i;
      if (before === ',' && last) last.gap += COST.comma;
      word = null;
      before = raw;
      continue;
    }
    const close = start === i && (raw === '(' || raw === '[') ? closeOf(text, i, to) : -1;
    if (close > 0 && !/[\p{L}\p{N}-]/u.test(text.charAt(close + 1))) {
      if (last) last.gap += COST.aside;
      i = close;
      before = ' ';
      continue;
    }
    const char = fold(raw);
    if (isAlphanumeric(char) || char === '&') {
      const begins = !word;
      const part = !isAlphanumeric(before) || isDigit(before) !== isDigit(raw) || (isLower(before) && !isLower(raw));
      if (!word) words.push((word = { start, end: to, letters: [], skip: 0, gap: 0, trailing: 0, functional: false, connective: false }));
      word.letters.push({ char, at: i, place: begins ? 'word' : part ? 'part' : 'inside' });
    }
    before = raw;
  }
  for (const one of words) {
    const folded = one.letters.map((letter) => letter.char).join('');
    one.connective = CONNECTIVES.has(folded);
    one.functional = FUNCTION_WORDS.has(folded);
    one.trailing = GENERIC_NOUNS.has(folded) || GENERIC_NOUNS.has(folded.replace(/s$/, '')) ? COST.generic : COST.trailing;
    one.skip = one.functional ? COST.functionWord : COST.word;
  }
  return words;
}

function closeOf(text: string, open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    const char = text.charAt(i);
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth === 0) return i;
  }
  return -1;
}

/** The cost of reading a unit as this letter, or null where they do not agree. */
function agreement(unit: Unit, letter: Letter, text: string): number | null {
  if (unit.char === letter.char) return 0;
  if (letter.place === 'inside') return null;
  if (GREEK[letter.char]?.startsWith(unit.char)) return 0;
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
    trailing += word.functional && trailing > 0 ? COST.functionWord : word.trailing;
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
      earlier = better(add(earlier, word.skip + word.gap), add(better(within, last), word.gap));
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
    if (word.gap > 0 && wanted.length < units.length) return null;
    const i = wanted.indexOf(word.letters[0]?.char ?? '');
    if (i >= 0) wanted.splice(i, 1);
    else if (!word.functional || wanted.length === units.length) return null;
    if (wanted.length === 0) return { start: word.start, end: to, cost: 0 };
  }
  return null;
}
