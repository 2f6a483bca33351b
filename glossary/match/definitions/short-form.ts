import { fold, GREEK, isAlphanumeric, isDigit, isInvisible } from './characters.ts';

/** Longest short form, in characters and (signs apart) in units: "sp-PEG-mTNF-alpha" is about as long as they come. */
const MAX_LENGTH = 24;
const MAX_UNITS = 14;

/** A letter, digit or sign of a short form, with the words it may also stand for. */
export interface Unit {
  char: string;
  words: readonly string[];
  /** What it costs to leave it out of the long form; most cannot be. */
  optional: number | null;
}

/** How signs, digits and letters of short forms are also read at the beginning of a word: R&D, B2G, XDR. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  '&': ['and'],
  '+': ['plus', 'positive'],
  '1': ['one', 'first'],
  '2': ['two', 'to', 'second', 'double', 'ii'],
  '3': ['three', 'third', 'triple', 'iii'],
  '4': ['four', 'for', 'iv'],
  '5': ['five', 'fifth'],
  '6': ['six'],
  '7': ['seven'],
  '8': ['eight'],
  x: ['ex', 'cross', 'trans'],
};

/** Digits number a thing as often as they abbreviate a word ("retinoblastoma (Rb1)"), signs more often still. */
const OPTIONAL = { digit: 1.2, sign: 0.4 } as const;

/** Short strings in brackets that point, count or enumerate. */
const NOT_SHORT_FORMS =
  /^(?:[a-z]|[ivx]+|i\.?e\.?|e\.?g\.?|cf\.?|vs\.?|etc\.?|see|also|and|or|the|for|from|not|but|all|any|both|new|left|right|top|now|with|of|in|on|at|to|by|as|per|if|is|it|we|us|men|sic|ibid\.?|(?:app|ch|ed|eds|eq|eqs|fig|figs|no|nos|p|pp|ref|refs|sec|tab|vol)\.?|\d+(?:st|nd|rd|th|[a-z]))$/;
const POINTERS =
  /^(?:app|arm|box|ch|class|cohort|day|eqs?|exp|figs?|figure|grade|group|level|month|nos?|part|phase|refs?|sec|section|session|stage|step|study|tab|table|type|visit|vol|week|year)s?(?![\p{L}-])/iu;

/**
 * Can this be a short form? One token, or two of which the first is marked as more than a word. The conditions of Schwartz &
 * Hearst (2003), widened to signs and brackets inside ("[Ca2+]i", "CrB(+)") and narrowed to what is not a plain word.
 */
export function isShortForm(candidate: string): boolean {
  if (candidate.length > MAX_LENGTH || !/\p{L}/u.test(candidate)) return false;
  if (!/^[\p{L}\p{N}[(+.][\p{L}\p{M}\p{N}\s()[\]+\-‐-―−/&'’.,·*\u00ad\u200b-\u200d]*$/u.test(candidate)) return false;
  if (!isBalanced(candidate) || NOT_SHORT_FORMS.test(candidate) || (POINTERS.test(candidate) && /\p{Ll}/u.test(candidate))) return false;
  const [first = '', second, third] = candidate.split(/\s+/);
  if (third !== undefined || !/\p{L}/u.test(first)) return false;
  const marked = /[\p{Lu}\d\u0370-\u03ff]/u;
  if (second !== undefined) return marked.test(candidate) && /^[\p{L}\d]/u.test(second);
  const letters = candidate.replace(/[^\p{L}]/gu, '').length;
  return marked.test(candidate) || letters <= 4;
}

function isBalanced(candidate: string): boolean {
  let depth = 0;
  for (const char of candidate) {
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth < 0) return false;
  }
  return depth === 0 && !/^\([^()]*\)$/.test(candidate);
}

/** What a short form asks of its long form: its letters and digits in order, without hyphens, dots and a plural s. */
export function unitsOf(shortForm: string): Unit[] {
  const body = shortForm.replace(/(?<=[\p{Lu}\d].*[\p{Lu}\d])['’]?s$/u, '');
  const units: Unit[] = [];
  for (let i = 0; i < body.length && units.length < MAX_UNITS; i++) {
    const char = fold(body.charAt(i));
    const sign = char === '&' || char === '+';
    if (!sign && (!isAlphanumeric(char) || isInvisible(char))) continue;
    if (body.startsWith('OH', i) && !/[\p{L}]/u.test(body.charAt(i - 1))) {
      units.push({ char: 'hydroxy', words: ['hydroxy'], optional: null });
      i++;
      continue;
    }
    const spelled = greekNameAt(body, i);
    const greek = GREEK[char];
    if (spelled) {
      units.push({ char: spelled[0], words: [spelled[1]], optional: null });
      i += spelled[1].length - 1;
      continue;
    }
    const optional = sign ? OPTIONAL.sign : isDigit(char) && units.length > 0 ? OPTIONAL.digit : null;
    units.push({ char, words: greek ? [greek] : (SPOKEN[char] ?? []), optional });
  }
  return units;
}

/** A Greek letter by its name, alone or after a capital or digit: TGF-beta, TNFalpha, 2alpha. */
function greekNameAt(text: string, at: number): [string, string] | null {
  if (/\p{Ll}/u.test(text.charAt(at - 1))) return null;
  for (const [letter, name] of Object.entries(GREEK)) {
    if (name.length > 2 && text.startsWith(name, at) && !/\p{Ll}/u.test(text.charAt(at + name.length)))
      return [letter, name];
  }
  return null;
}

/** Where a short form falls into two: before a bracket, a small index, a number or behind a hyphen. */
const SEAM = /(?<=[\p{L}\d])[-‐‑/([]|(?<=\p{Lu}\d?)(?=\p{Ll}+$)|(?<=[\])])(?=\p{L}+$)|(?<=\d)(?=\p{Lu})|(?<=^\p{L})(?=\d$)/gu;

/** A short form whose halves have changed places, as in interferon (IFN-gamma) "gamma-interferon", "maximum velocity" (Vmax). */
export function swapsOf(shortForm: string): Unit[][] {
  return [...shortForm.matchAll(SEAM)].map(({ index }) => [
    ...unitsOf(shortForm.slice(index)),
    ...unitsOf(shortForm.slice(0, index)),
  ]);
}
