/** What stands beside the names of persons: initials, and degrees. */
import { isSpace } from './definitions/characters.ts';
import { isLetter, isUpper } from './plain-letters.ts';
import { lastBefore, REACH, textAfter, textAround, textBefore } from './surroundings.ts';

const MOST_INITIALS = 3;
const SURNAME = "[A-Z][A-Za-z'’]+(?:[- ][A-Z][A-Za-z'’]+)?";
/** "Waddell FM," or "Levine GN," or "Jordan MI Nowlan": a surname with initials, as lists of authors have them. */
const AUTHOR = new RegExp(String.raw`${SURNAME} [A-Z]{1,3}(?=[,.;:]|\s+(?:et al|and|&|[A-Z])|\s*$)`, 'g');
const AUTHOR_REVERSED = new RegExp(String.raw`(?:^|[,;] |and )[A-Z]{1,3} ${SURNAME}(?=,|;| and|\s*$)`, 'g');

/** "Waddell FM, Levine GN", "FM Waddell et al.": the initials of an author. */
export function isInitials(text: string, start: number, end: number): boolean {
  if (end - start > MOST_INITIALS) return false;
  if (followsSurname(text, start)) return isAuthor(text, start, end);
  if (!isSpace(text.charCodeAt(end)) || !isUpper(text.charCodeAt(end + 1))) return false;
  return /^\s[A-Z][a-z]/.test(textAfter(text, end)) && standsTwice(AUTHOR_REVERSED, textAround(text, start, end));
}

/** Does a word before the blank that the name follows have a capital that is not its last letter? */
function followsSurname(text: string, start: number): boolean {
  const last = lastBefore(text, start);
  if (last === start - 1) return false;
  const floor = Math.max(0, start - REACH);
  for (let at = last; at >= floor; at--) {
    const c = text.charCodeAt(at);
    if (!isLetter(c) && !isApostrophe(c)) return false;
    if (at < last && isUpper(c)) return true;
  }
  return false;
}

const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;

/** After a surname: is it written as in a reference, or does another author stand nearby? */
function isAuthor(text: string, start: number, end: number): boolean {
  const after = textAfter(text, end);
  if (/^(?:,? et al|,\s*(?:eds?\b|editors?))/.test(after)) return true;
  const isEndOfSentence = /^\.\s/.test(after) && /\d{4}|[“"]/.test(after);
  if (isEndOfSentence && /(?:^|[\]).;\d]|\d\.)\s*[A-Z][A-Za-z'’-]+\s+$/.test(textBefore(text, start))) return true;
  return standsTwice(AUTHOR, textAround(text, start, end));
}

function standsTwice(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text) && pattern.test(text);
}

const DEGREES = new Set(
  'MD|DO|PhD|DPhil|RN|BSN|MSN|RD|RDN|LDN|LD|DPT|MPT|PT|OT|OTR|OTD|MPH|MS|MSc|BS|BSc|BA|MA|MBA|JD|NP|FNP|DNP|PA|CPT|PharmD|EdD|DC|DDS|DMD|LMFT|LPC|LCSW|LMHC|LCMHC|MSW|NCC|CSCS|FACP|FACS|ATC|OTR/L|PA-C|FNP-C|BC|CNS|CDE|CDCES|ACSM|FRCP|MBBS|MB|ChB|MEd|DHSc|ScD|CCC|SLP'.split(
    '|',
  ),
);
const COMMA = 44;

/** "Rachael Link, MS, RD": after a person's name and a comma, or between other degrees. */
export function isDegree(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(lastBefore(text, start)) !== COMMA) return false;
  const name = text.slice(start, end);
  if (!DEGREES.has(name)) return false;
  const before = textBefore(text, start);
  const after = textAfter(text, end);
  const previous = /([\w/-]+)\.?\s*(?:\d\s*)?,\s*$/.exec(before)?.[1];
  const next = /^\s*,\s*([\w/-]+)/.exec(after)?.[1];
  if (previous !== undefined && DEGREES.has(previous) && previous !== name) return true;
  if (next !== undefined && DEGREES.has(next) && previous !== undefined) return true;
  return (
    /[A-Z][a-z]+(?:\s+[A-Z]\.?)?\s+[A-Z][A-Za-z'’-]+\s*(?:\d[\d,]*\s*)?,\s*$/.test(before) &&
    /^\s*(?:[,;.|•·)\n–—-]|\d|$|\s[A-Z])/.test(after)
  );
}
