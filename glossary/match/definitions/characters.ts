/** What one UTF-16 unit of a text is, to the finder of definitions. Working on units keeps every place in the text true. */

const SPACE = /\s/;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
/** Soft hyphens, zero-width spaces and joiners: there for the line breaker, not for the reader. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** The names of Greek letters: a name stands for its letter, and a Latin initial for both. */
const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu pi sigma tau phi chi psi omega'.split(' ');
export const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  GREEK_NAMES.map((name, i) => ['αβγδεζηθκλμπστφχψω'.charAt(i), name]),
);

export function isAlphanumeric(char: string): boolean {
  return char < '\x80'
    ? isDigit(char) || (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')
    : ALPHANUMERIC.test(char);
}

export function isSpace(char: string): boolean {
  return char < '\x80' ? char === ' ' || (char >= '\t' && char <= '\r') : SPACE.test(char);
}

export function isInvisible(char: string): boolean {
  return char > '\x7f' && INVISIBLE.test(char);
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

export function isLower(char: string): boolean {
  return char < '\x80' ? char >= 'a' && char <= 'z' : char !== char.toUpperCase();
}

/** The letter without case and accents. */
export function fold(char: string): string {
  return (char < '\x80' ? char : char.normalize('NFKD').charAt(0)).toLowerCase();
}
