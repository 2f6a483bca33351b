import { fold, isAlphanumeric, isDigit, isInvisible, isLower, isSpace } from './characters.ts';

/** Words that abbreviations leave out and that join what is said before to a name: by, of, the. */
export const CONNECTIVES = 'a an and at by for from of or the to und with without &'.split(' ');
/** Words that abbreviations leave out, with those that begin names as well: In vitro fertilisation, neurofibromatosis type 1 (NF1). */
const FUNCTION_WORDS = [...CONNECTIVES, ...'de del der des di du et in into la le on per type van von'.split(' ')];

/**
 * A letter of the text: does it begin a word, a part of one ("brain" in "blood-brain"), the part behind what only places it
 * ("methyl" in "N-methyl"), or stand inside?
 */
export interface Letter {
  char: string;
  at: number;
  place: 'word' | 'part' | 'name' | 'inside';
}

export interface Word {
  start: number;
  end: number;
  letters: Letter[];
  functional: boolean;
  connective: boolean;
  /** A comma follows it; brackets that stand on their own follow it. */
  comma: boolean;
  aside: boolean;
}

/** The words between two places, read as letters and digits; brackets that stand between words are passed over. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let i = from; i < to; i++) {
    const aside = asideEnd(text, i, to);
    const last = words.at(-1);
    if (aside > 0) {
      if (last) last.aside = true;
      i = aside - 1;
      continue;
    }
    const start = i;
    while (i < to && !isSpace(text.charAt(i))) i++;
    const letters = lettersOf(text, start, i);
    if (letters.length > 0) words.push(wordOf(text, start, i, letters));
  }
  return words;
}

/** The end of brackets that begin here and stand on their own, or -1: those before a letter or hyphen belong to the word, (R)-methadone. */
function asideEnd(text: string, from: number, to: number): number {
  if (!'(['.includes(text.charAt(from))) return -1;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth === 0)
      return text.charAt(i + 1) === '-' || isAlphanumeric(text.charAt(i + 1)) ? -1 : i + 1;
  }
  return -1;
}

/** Numbers, single letters and Greek names before a chemical name belong to it and carry no letter: 4-amino-, N-methyl-. */
const LOCANT = /^(?:[^\p{L}]|(?<!\p{L})\p{L}(?!\p{L})|alpha|beta|gamma|delta)*$/iu;
/** Before the part of a chemical name that an abbreviation takes its letter from: aspartate aminotransferase (AST). */
const PREFIX = /[^\p{L}\s]*(?:amino|bis|tris?)(?=ph|i?odo|transf)/iuy;

function lettersOf(text: string, from: number, end: number): Letter[] {
  const letters: Letter[] = [];
  let before = '';
  PREFIX.lastIndex = from;
  const prefixed = PREFIX.test(text) ? PREFIX.lastIndex : -1;
  for (let at = from; at < end; at++) {
    const raw = text.charAt(at);
    if (isInvisible(raw)) continue;
    const char = fold(raw);
    if (isAlphanumeric(char) || char === '&') {
      const part =
        at === prefixed ||
        !isAlphanumeric(before) ||
        isDigit(before) !== isDigit(raw) ||
        (isLower(before) && !isLower(raw));
      const place =
        letters.length === 0 ? 'word' : !part ? 'inside' : LOCANT.test(text.slice(from, at)) ? 'name' : 'part';
      letters.push({ char, at, place });
    }
    before = raw;
  }
  return letters;
}

function wordOf(text: string, start: number, end: number, letters: Letter[]): Word {
  const key = text.slice(letters[0]?.at, (letters.at(-1)?.at ?? 0) + 1).toLowerCase();
  return {
    start,
    end,
    letters,
    functional: FUNCTION_WORDS.includes(key),
    connective: CONNECTIVES.includes(key),
    comma: text.charAt(end - 1) === ',',
    aside: false,
  };
}
