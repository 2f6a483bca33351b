import { isCapital } from '../ascii-letters.ts';
import { inPlainLetters, isLetter } from '../plain-letters.ts';
import { fold, greekName, isAlphanumeric, isDigit, isSpace, LONG_GREEK_NAMES } from './characters.ts';

/** Longest short form, in characters and (signs apart) in units: "sp-PEG-mTNF-alpha" is about as long as they come. */
const MAX_LENGTH = 24;
const MAX_UNITS = 14;

/** A letter, digit or sign of a short form, with the words it may also stand for. */
export interface Unit {
  /** What it folds to; 0: it is read as one of the words only. */
  letter: number;
  words: readonly string[];
  /** What it costs to leave it out of the long form; most cannot be. */
  optional: number | null;
}

/** How signs, digits and letters of short forms are also read at the beginning of a word: R&D, B2G, XDR. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  '&': ['and'],
  '+': ['plus', 'positive'],
  '1': ['one', 'first'],
  '2': ['two', 'to', 'second', 'double', 'ii', 'bis'],
  '3': ['three', 'third', 'triple', 'iii', 'tris', 'triph', 'triio'],
  '4': ['four', 'for', 'iv'],
  '5': ['five', 'fifth'],
  '6': ['six'],
  '7': ['seven'],
  '8': ['eight'],
  '9': ['nine', 'ninth'],
  o: ['extra'],
  x: ['ex', 'cross', 'trans'],
};

/** Digits number a thing as often as they abbreviate a word ("retinoblastoma (Rb1)"), signs more often still. */
const OPTIONAL = { digit: 15, sign: 4 } as const;

/** Short strings in brackets that point, count or enumerate. */
const NOT_SHORT_FORMS =
  /^(?:[a-z]|[ivx]+|i\.?e\.?|e\.?g\.?|(?:cf|vs|etc|ibid|eds?|pp?)\.?|see|also|and|or|the|for|from|not|but|all|any|both|new|left|right|top|now|with|of|in|on|at|to|by|as|per|if|is|it|we|us|men|kg|mg|mm|cm|km|ml|lbs?|oz|ft|hrs?|mins?|secs?|mph|III?|VI{1,3}|IX|sic|\d+(?:st|nd|rd|th|[a-z]))$/;
const POINTERS =
  /^(?:app|arm|box|ch|class|cohort|day|eqs?|exp|figs?|figure|grade|group|level|month|nos?|part|phase|refs?|sec|section|session|stage|step|study|tab|table|type|visit|vol|week|year)s?(?![a-z-])/i;

/** A way to read a short form: its units in some order, and what that order costs. */
export interface Reading {
  units: readonly Unit[];
  /** How many of them the long form must have. */
  required: number;
  cost: number;
}

/** A short form with the ways to read it, straight on first. */
export interface ShortForm {
  text: string;
  /** Without capitals or digits of its own it looks like any word. */
  isPlain: boolean;
  readings: readonly [Reading, ...Reading[]];
}

const PLAIN = /^(?=.*[aeiouy])(?:[a-z]+|[A-Z][a-z]{4,})$/;

/** What it costs, in the tenths of `align.ts`, that the parts of a short form stand in another order. */
const SWAPPED = 6;

/** Short forms that are more than capitals, and what turned out to be none: a text repeats few of them often. */
const known = new Map<string, ShortForm | null>();
const MOST_KNOWN = 500;

/** The candidate as a short form; null if it cannot be one. */
export function shortFormOf(candidate: string): ShortForm | null {
  if (candidate.length > MAX_LENGTH) return null;
  if (isPlainCapitals(candidate)) return ROMAN.test(candidate) ? null : capitalsOf(candidate);
  if (!mayBeShortForm(candidate)) return null;
  let short = known.get(candidate);
  if (short === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    short = readShortForm(candidate);
    known.set(candidate, short);
  }
  return short;
}

function readShortForm(candidate: string): ShortForm | null {
  const units = isShortForm(candidate) ? unitsOf(candidate) : [];
  if (units.length === 0) return null;
  const others = otherReadings(candidate);
  const isPlain = PLAIN.test(inPlainLetters(candidate));
  return {
    text: candidate,
    isPlain,
    readings: [readingOf(units, 0), ...others.map((other) => readingOf(other, SWAPPED))],
  };
}

function capitalsOf(capitals: string): ShortForm {
  const units: Unit[] = [];
  for (let i = 0; i < capitals.length; i++) units.push(unitOf(fold(capitals.charCodeAt(i))));
  return { text: capitals, isPlain: false, readings: [{ units, required: units.length, cost: 0 }] };
}

function readingOf(units: readonly Unit[], cost: number): Reading {
  return { units, required: units.filter((unit) => unit.optional === null).length, cost };
}

/** Capitals of which the first names no quantity: nearly all short forms are so, and need no closer look. */
function isPlainCapitals(candidate: string): boolean {
  const { length } = candidate;
  if (length < 2 || length > MAX_UNITS) return false;
  for (let i = 0; i < length; i++) if (!isCapital(candidate.charCodeAt(i))) return false;
  const first = candidate.charAt(0);
  return first !== 'I' && first !== 'K';
}

const ROMAN = /^VI{1,3}$/;

/** The units of single letters and digits, each made once. */
const UNITS = new Map<number, Unit>();

function unitOf(letter: number): Unit {
  let unit = UNITS.get(letter);
  if (!unit) {
    const char = String.fromCharCode(letter);
    const name = greekName(letter);
    const optional = char === '&' || char === '+' ? OPTIONAL.sign : null;
    unit = { letter, words: name ? [name] : (SPOKEN[char] ?? []), optional };
    UNITS.set(letter, unit);
  }
  return unit;
}

/** Letters of a short form without a capital, digit or sign of its own: longer ones are words. */
const MOST_PLAIN = 4;

/** The quick no for numbers, words and phrases, which most brackets hold: what `isShortForm` asks of every candidate. */
function mayBeShortForm(candidate: string): boolean {
  let letters = 0;
  let gaps = 0;
  let isMarked = false;
  let wasSpace = false;
  for (let i = 0; i < candidate.length && gaps < 2; i++) {
    const c = candidate.charCodeAt(i);
    const space = isSpace(c);
    if (space && !wasSpace) gaps++;
    else if (isLetter(c)) letters++;
    wasSpace = space;
    isMarked ||= isCapital(c) || isDigit(c) || c > 0x7f;
  }
  return letters > 0 && gaps < 2 && (isMarked || (gaps === 0 && letters <= MOST_PLAIN));
}

/** What short forms are made of, in plain letters: letters, digits (raised, lowered and broken ones too), accents, some signs. */
const SIGNS =
  /^[A-Za-z\d²³¹¼-¾⁰-₉[(+.](?:[A-Za-z\d²³¹¼-¾⁰-₉\s()[\]+\-‐-―−/&'’.·*\u00ad\u200b-\u200d]|[\u0300-\u036f]|(?<=\d),(?=\d))*(?<![-‐-―.’'](?<![A-Za-z]\.[A-Za-z]\.))$/;

/**
 * Can this be a short form? One token, or two of which the first is marked as more than a word. The conditions of Schwartz &
 * Hearst (2003), widened to signs and brackets inside ("[Ca2+]i", "CrB(+)") and narrowed to what is not a plain word.
 */
function isShortForm(candidate: string): boolean {
  const plain = inPlainLetters(candidate);
  if (!SIGNS.test(plain) || !isBalanced(plain) || NOT_SHORT_FORMS.test(candidate)) return false;
  if (POINTERS.test(plain) && /[a-z]/.test(plain)) return false;
  const [first = '', second, third] = plain.split(/\s+/);
  if (third !== undefined || !/[A-Za-z]/.test(first)) return false;
  const isMarked = /[A-Z\d]/.test(plain) || /[\u0370-\u03ff]/.test(candidate);
  if (second !== undefined) return isMarked && /^(?:[A-Za-z]|\d{1,2}$)/.test(second);
  return isMarked || plain.replace(/[^A-Za-z]/g, '').length <= MOST_PLAIN;
}

function isBalanced(candidate: string): boolean {
  let depth = 0;
  for (const char of candidate) {
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth < 0) return false;
  }
  return depth === 0 && !/^\([^()]*\)$/.test(candidate);
}

/** Parts of a short form that are read whole: Greek letters by name, and what these begin in the long form. */
const WHOLE: Readonly<Record<string, readonly string[]>> = { OH: ['hydroxy'], anti: ['antibod', 'anti-'] };
const WHOLE_AT = new RegExp(`(?<![a-z])(?:${LONG_GREEK_NAMES.join('|')})(?![a-z])|^anti|(?<=[-‐‑(])OH(?![A-Z])`, 'y');

/** What a short form asks of its long form: its letters and digits in order, without hyphens, dots and a plural s. */
function unitsOf(shortForm: string): Unit[] {
  const plain = inPlainLetters(shortForm);
  const body = plain.endsWith('s') ? plain.replace(PLURAL, '') : plain;
  const units: Unit[] = [];
  for (let i = 0; i < body.length && units.length < MAX_UNITS; i++) {
    const letter = fold(shortForm.charCodeAt(i));
    if (!isAlphanumeric(letter) && !isSign(letter)) continue;
    WHOLE_AT.lastIndex = i;
    const whole = WHOLE_AT.exec(body)?.[0];
    if (whole) {
      units.push({ letter: 0, words: WHOLE[whole] ?? [whole], optional: null });
      i += whole.length - 1;
    } else {
      const unit = unitOf(letter);
      units.push(isDigit(letter) && units.length > 0 ? { ...unit, optional: OPTIONAL.digit } : unit);
    }
  }
  return units;
}

/** The plural's "s" of "NSAIDs" and "MRI's". */
const PLURAL = /(?<=[A-Z\d].*[A-Z\d])['’]?s$/;
const isSign = (c: number): boolean => c === 38 || c === 43;

/** What the symbol of a quantity stands for, said after its index: sodium current (INa), intracellular Ca concentration ([Ca]i). */
const QUANTITIES: Readonly<Record<string, string>> = { I: 'current', K: 'constant', '[': 'concentration' };

/** Where a short form falls into two: before a bracket, a small index, a number or behind a hyphen. */
const SEAM = /(?<=[A-Za-z\d])[-‐‑/([]|(?<=[A-Z]\d?)(?=[a-z]+$)|(?<=\d)(?=[A-Z])|(?<=^[A-Za-z])(?=\d$)/g;

/**
 * Other ways to read a short form: with its halves in the other order, as gamma-interferon (IFN-gamma), maximum velocity
 * (Vmax) and third lumbar vertebra (L3) have them; as the symbol of a quantity; with a number before the letter it counts,
 * inositol trisphosphate (IP3); or by the first of two names, as chemokine names (TARC/CCL17) go.
 */
function otherReadings(shortForm: string): Unit[][] {
  const swapped: Unit[][] = [];
  const plain = inPlainLetters(shortForm);
  if (MAY_SWAP.test(plain)) {
    for (const { index } of plain.matchAll(SEAM))
      swapped.push([...unitsOf(shortForm.slice(index)), ...unitsOf(shortForm.slice(0, index))]);
    if (/[A-Za-z]\d$/.test(plain)) {
      const letter = shortForm.length - 2;
      swapped.push(unitsOf(shortForm.slice(0, letter) + shortForm.charAt(letter + 1) + shortForm.charAt(letter)));
    }
    const name = /^([^/]{3,})\//.exec(shortForm)?.[1];
    if (name) swapped.push(unitsOf(name));
  }
  const [, quantity = '', of, where = ''] = QUANTITY.exec(shortForm) ?? [];
  if (of) {
    const word: Unit = { letter: 0, words: [QUANTITIES[quantity] ?? ''], optional: null };
    swapped.push([...unitsOf(where), ...unitsOf(of), word]);
  }
  return swapped;
}

/** What every seam has beside it; what has none of them is read straight on, or as a quantity. */
const MAY_SWAP = /[-‐‑/([\d]|[A-Z][a-z]+$/;
const QUANTITY = /^([IK[])[-(]?([A-Za-zÀ-ɏͰ-Ͽ][^\]]*)\]?([A-Za-zÀ-ɏͰ-Ͽ]?)$/;
