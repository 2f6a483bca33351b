/** Signs that an abbreviation is none of ours, whatever else the page is about. */
import { isSmall } from './ascii-letters.ts';
import { isDegree, isInitials } from './persons.ts';
import { isShouted } from './shouting.ts';
import { signs } from './signs.ts';
import { lastBefore, REACH, textAfter, textBefore } from './surroundings.ts';

/** The sign against an abbreviation at a place, as a reason that a person can read, or `null`. */
export function vetoAt(text: string, start: number, end: number): string | null {
  // Nearly every sign has a capital, a digit or a mark right beside it; a name among words in small letters has none.
  const before = lastSmall(text, start);
  if (before >= 0 && isFollowedBySmall(text, end) && !hasCapitalBefore(text, before, start)) return null;
  if (end - start > LONGEST_CODE) return isShouted(text, start, end) ? 'all in capitals' : null;
  for (const { reason, applies } of VETOES) if (applies(text, start, end)) return reason;
  return null;
}

const BLANK = 32;
const COMMA = 44;
const CAPITAL_T = 84;

function isLower(text: string, at: number): boolean {
  return isSmall(text.charCodeAt(at));
}

const mayStandBefore = signs(' (["“');
const mayStandAfter = signs(' ,.;)]"”');

/** The place of the small letter before a name, with no more than blanks, brackets and quotes between; or -1. */
function lastSmall(text: string, start: number): number {
  let at = start - 1;
  while (at > 0 && mayStandBefore(text.charCodeAt(at))) at--;
  return at < start - 1 && isLower(text, at) ? at : -1;
}

function isFollowedBySmall(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && mayStandAfter(text.charCodeAt(at))) at++;
  return at > end && isLower(text, at);
}

/** Does the word that ends at `last` begin with a capital ("Lange RA", "Part IV"), or is the name at `start` one that counts ("part IV", "pm PT")? */
function hasCapitalBefore(text: string, last: number, start: number): boolean {
  let from = last;
  while (from > 0 && text.charCodeAt(from - 1) !== BLANK && last - from < REACH) from--;
  return !isLower(text, from) || (mayCount(text.charCodeAt(start)) && COUNTS.test(text.slice(start, start + 5)));
}

/** A numeral, or a time zone. */
const COUNTS = /^[IVXLCDM]+\b|^[ECMP][SD]?T\b/;
const mayBeNumeral = signs('IVXLCDM');
const mayCount = signs('IVXLCDMEP');

/** Only abbreviations that are this short are also initials, degrees, states and the like. */
const LONGEST_CODE = 5;

interface Veto {
  readonly reason: string;
  readonly applies: (text: string, start: number, end: number) => boolean;
}

const VETOES: readonly Veto[] = [
  { reason: 'initials of an author', applies: isInitials },
  { reason: 'a degree after a name', applies: isDegree },
  { reason: 'a state in an address', applies: isState },
  { reason: 'a time zone', applies: isTimeZone },
  { reason: 'a numeral', applies: isNumeral },
  { reason: 'a share', applies: isShare },
  { reason: 'part of a file or a gene', applies: isPart },
  { reason: 'all in capitals', applies: isShouted },
];

const STATES = new Set(
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ACT|NT|SA|PR'.split(
    '|',
  ),
);

/** "Stamford, CT: Wadsworth", "Nashville, TN 37219". */
function isState(text: string, start: number, end: number): boolean {
  if (end - start > 3 || !STATES.has(text.slice(start, end))) return false;
  const after = textAfter(text, end);
  if (/^\s+\d{4,5}\b/.test(after)) return true;
  return (
    text.charCodeAt(lastBefore(text, start)) === COMMA &&
    /[A-Z][A-Za-z.]+,\s*$/.test(textBefore(text, start)) &&
    /^\s*(?:[:;.,)|]|$|USA?\b|\d|-\s)/.test(after)
  );
}

/** "12:12 pm PT", "9 a.m. CT". */
function isTimeZone(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(end - 1) === CAPITAL_T &&
    /^[ECMP][SD]?T$/.test(text.slice(start, end)) &&
    /(?:\d\s*(?:[ap]\.?m\.?)?|noon|midnight)\s*(?:\(|[ECMP][SD]?T\s*\/\s*)?$/i.test(textBefore(text, start))
  );
}

/** "Part IV", "Mark IV", "Henry IV": a numeral after what is counted. */
function isNumeral(text: string, start: number, end: number): boolean {
  return (
    mayBeNumeral(text.charCodeAt(start)) &&
    /^[IVXLCDM]+$/.test(text.slice(start, end)) &&
    (/\b(?:part|section|mark|mk|chapter|volume|vol|title|article|book|type|phase|stage|grade|class|level|step|table|figure|appendix|war|[A-Z][a-z]+)\.?\s+$/i.test(
      textBefore(text, start),
    ) ||
      /^\s*[.:)]/.test(textAfter(text, end)))
  );
}

const COLON = 58;
const DOLLAR = 36;
const SHARE = /(?:NYSE|NASDAQ|AMEX|LSE|TSX|ASX|OTC\w*)\s*:\s*$|\$$/i;

/** "NYSE: MO", "$MO". */
function isShare(text: string, start: number): boolean {
  const last = text.charCodeAt(lastBefore(text, start));
  return (last === COLON || last === DOLLAR) && SHARE.test(textBefore(text, start));
}

/** "RFA#2", "2RFA", "RFA*": a digit or sign right beside it. */
function isPart(text: string, start: number, end: number): boolean {
  return isPartSign(text.charCodeAt(start - 1)) || isPartSign(text.charCodeAt(end));
}

/** A digit, "#" or "*". */
const isPartSign = (c: number): boolean => (c > 47 && c < 58) || c === 35 || c === 42;
