/** Signs that an abbreviation is none of ours, whatever else the page is about. */
import { inPlainLetters } from './plain-letters.ts';

/** Characters looked at on each side. */
const REACH = 60;

interface Surroundings {
  readonly name: string;
  /** The text before it, no further than `REACH`, and after it, in plain letters. */
  readonly before: string;
  readonly after: string;
}

/** The sign against an abbreviation at a place, as a reason that a person can read, or `null`. */
export function vetoAt(text: string, start: number, end: number): string | null {
  // Nearly every sign has a capital, a digit or a mark right beside it; a name among words in small letters has none.
  const before = lastSmall(text, start);
  if (before >= 0 && isFollowedBySmall(text, end) && !hasCapitalBefore(text, before, start)) return null;
  const around: Surroundings = {
    name: text.slice(start, end),
    before: inPlainLetters(text.slice(Math.max(0, start - REACH), start)),
    after: inPlainLetters(text.slice(end, end + REACH)),
  };
  if (around.name.length > LONGEST_CODE) return isShouted(around) ? 'all in capitals' : null;
  return VETOES.find((veto) => veto.applies(around))?.reason ?? null;
}

/**
 * Is it a piece of an organisation's name, as in "American Physical Therapy Association"? What such a name means is the organisation. Asked of all
 * names, trusted or not.
 */
export function isInOrganisation(text: string, start: number, end: number): boolean {
  return (
    isSmall(text.charCodeAt(end + 1) + 32) &&
    text.charCodeAt(end) === BLANK &&
    isSmall(text.charCodeAt(start) + 32) &&
    ORGANISATION.test(text.slice(end, end + REACH))
  );
}

const ORGANISATION =
  /^ (?:[A-Z][a-z]+ (?:(?:and|&) )?){0,2}(?:Association|Society|Academy|College|Foundation|Federation|Institute|Council|Alliance|Board|Journal)\b/;

const BLANK = 32;

function isLower(text: string, at: number): boolean {
  return isSmall(text.charCodeAt(at));
}

const isSmall = (c: number): boolean => c > 96 && c < 123;

const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const BEFORE = codes(' (["“');
const AFTER = codes(' ,.;)]"”');

/** The place of the small letter before a name, with no more than blanks, brackets and quotes between; or -1. */
function lastSmall(text: string, start: number): number {
  let at = start - 1;
  while (at > 0 && BEFORE.has(text.charCodeAt(at))) at--;
  return at < start - 1 && isLower(text, at) ? at : -1;
}

function isFollowedBySmall(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && AFTER.has(text.charCodeAt(at))) at++;
  return at > end && isLower(text, at);
}

/** Does the word that ends at `last` begin with a capital ("Lange RA", "Part IV"), or is the name at `start` one that counts ("part IV", "pm PT")? */
function hasCapitalBefore(text: string, last: number, start: number): boolean {
  let from = last;
  while (from > 0 && text.charCodeAt(from - 1) !== BLANK && last - from < REACH) from--;
  return !isLower(text, from) || /^[IVXLCDM]+\b|^[ECMP][SD]?T\b/.test(text.slice(start, start + 5));
}

/** Only abbreviations that are this short are also initials, degrees, states and the like. */
const LONGEST_CODE = 5;

interface Veto {
  readonly reason: string;
  readonly applies: (around: Surroundings) => boolean;
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

function isPart({ before, after }: Surroundings): boolean {
  return isPartSign(before.charCodeAt(before.length - 1)) || isPartSign(after.charCodeAt(0));
}

/** A digit, "#" or "*". */
const isPartSign = (c: number): boolean => (c > 47 && c < 58) || c === 35 || c === 42;

function isShare({ before }: Surroundings): boolean {
  return /[:$]\s*$/.test(before.slice(-4)) && SHARE.test(before);
}

const SHARE = /(?:NYSE|NASDAQ|AMEX|LSE|TSX|ASX|OTC\w*)\s*:\s*$|\$$/i;
const SURNAME = "[A-Z][A-Za-z'’]+(?:[- ][A-Z][A-Za-z'’]+)?";
/** "Waddell FM," or "Levine GN," or "Jordan MI Nowlan": a surname with initials, as lists of authors have them. */
const AUTHOR = new RegExp(String.raw`${SURNAME} [A-Z]{1,3}(?=[,.;:]|\s+(?:et al|and|&|[A-Z])|\s*$)`, 'g');
const AUTHOR_REVERSED = new RegExp(String.raw`(?:^|[,;] |and )[A-Z]{1,3} ${SURNAME}(?=,|;| and|\s*$)`, 'g');
const ENDS_WITH_SURNAME = new RegExp(String.raw`${SURNAME}\s+$`);

/** Is there a capital, or a letter that is not ASCII, in the word before the blank that the text ends with? */
function mayEndWithSurname(before: string): boolean {
  const { length } = before.trimEnd();
  if (length === before.length) return false;
  for (let at = length - 1; at >= 0 && before.charCodeAt(at) > BLANK; at--) if (!isLower(before, at)) return true;
  return false;
}

const endsWithComma = (before: string): boolean => before.trimEnd().endsWith(',');

function isInitials({ name, before, after }: Surroundings): boolean {
  if (name.length > 3) return false;
  if (mayEndWithSurname(before) && ENDS_WITH_SURNAME.test(before)) {
    if (/^(?:,? et al|,\s*(?:eds?\b|editors?))/.test(after)) return true;
    if (/^\.\s/.test(after) && /(?:^|[\]).;\d]|\d\.)\s*[A-Z][A-Za-z'’-]+\s+$/.test(before) && /\d{4}|[“"]/.test(after))
      return true;
    return standsTwice(AUTHOR, `${before}${name}${after}`);
  }
  return /^\s[A-Z][a-z]/.test(after) && standsTwice(AUTHOR_REVERSED, `${before}${name}${after}`);
}

const DEGREES = new Set(
  'MD|DO|PhD|DPhil|RN|BSN|MSN|RD|RDN|LDN|LD|DPT|MPT|PT|OT|OTR|OTD|MPH|MS|MSc|BS|BSc|BA|MA|MBA|JD|NP|FNP|DNP|PA|CPT|PharmD|EdD|DC|DDS|DMD|LMFT|LPC|LCSW|LMHC|LCMHC|MSW|NCC|CSCS|FACP|FACS|ATC|OTR/L|PA-C|FNP-C|BC|CNS|CDE|CDCES|ACSM|FRCP|MBBS|MB|ChB|MEd|DHSc|ScD|CCC|SLP'.split(
    '|',
  ),
);

/** "Rachael Link, MS, RD": after a person's name and a comma, or between other degrees. */
function isDegree({ name, before, after }: Surroundings): boolean {
  if (!DEGREES.has(name) || !endsWithComma(before)) return false;
  const previous = /([\w/-]+)\.?\s*(?:\d\s*)?,\s*$/.exec(before)?.[1];
  const next = /^\s*,\s*([\w/-]+)/.exec(after)?.[1];
  if (previous !== undefined && DEGREES.has(previous) && previous !== name) return true;
  if (next !== undefined && DEGREES.has(next) && previous !== undefined) return true;
  return (
    /[A-Z][a-z]+(?:\s+[A-Z]\.?)?\s+[A-Z][A-Za-z'’-]+\s*(?:\d[\d,]*\s*)?,\s*$/.test(before) &&
    /^\s*(?:[,;.|•·)\n–—-]|\d|$|\s[A-Z])/.test(after)
  );
}

const STATES = new Set(
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ACT|NT|SA|PR'.split(
    '|',
  ),
);

/** "Stamford, CT: Wadsworth", "Nashville, TN 37219". */
function isState({ name, before, after }: Surroundings): boolean {
  if (!STATES.has(name)) return false;
  if (/^\s+\d{4,5}\b/.test(after)) return true;
  return endsWithComma(before) && /[A-Z][A-Za-z.]+,\s*$/.test(before) && /^\s*(?:[:;.,)|]|$|USA?\b|\d|-\s)/.test(after);
}

/** "12:12 pm PT", "9 a.m. CT". */
function isTimeZone({ name, before }: Surroundings): boolean {
  return (
    /^[ECMP][SD]?T$/.test(name) &&
    /(?:\d\s*(?:[ap]\.?m\.?)?|noon|midnight)\s*(?:\(|[ECMP][SD]?T\s*\/\s*)?$/i.test(before)
  );
}

/** "Part IV", "Mark IV", "Henry IV": a numeral after what is counted. */
function isNumeral({ name, before, after }: Surroundings): boolean {
  return (
    /^[IVXLCDM]+$/.test(name) &&
    (/\b(?:part|section|mark|mk|chapter|volume|vol|title|article|book|type|phase|stage|grade|class|level|step|table|figure|appendix|war|[A-Z][a-z]+)\.?\s+$/i.test(
      before,
    ) ||
      /^\s*[.:)]/.test(after))
  );
}

/** Words of capitals around it: a heading in capitals, a list of codes. There capitals show nothing. */
function isShouted({ before, after }: Surroundings): boolean {
  // The next word alone is most often enough to say no.
  if (isNextQuiet(after)) return false;
  if (!/^[^A-Za-z]*[A-Z]/.test(after) && !/[A-Z][^A-Za-z]*$/.test(before)) return false;
  const words = `${before.replace(/^\S*/, '')} ${after.replace(/\S*$/, '')}`.match(/[A-Za-z]{2,}/g) ?? [];
  const near = [
    ...(before.match(/[A-Za-z]{2,}/g) ?? []).slice(-2),
    ...(after.match(/[A-Za-z]{2,}/g) ?? []).slice(0, 2),
  ];
  return near.length >= 2 && near.every(isLoud) && words.filter(isLoud).length >= 0.7 * words.length;
}

/** Has the next word of two letters or more, as far as they are ASCII, a small one? */
function isNextQuiet(after: string): boolean {
  let letters = 0;
  let small = 0;
  for (let i = 0; i < after.length; i++) {
    const c = after.charCodeAt(i);
    if (c > 0x7f) return false;
    if (isSmall(c) || isSmall(c + 32)) {
      letters++;
      if (isSmall(c)) small++;
    } else if (letters > 1) break;
    else letters = small = 0;
    if (letters > 1 && small > 0) return true;
  }
  return false;
}

const isLoud = (word: string): boolean => word === word.toUpperCase();

function standsTwice(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text) && pattern.test(text);
}
