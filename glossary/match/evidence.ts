/** What the words around a match say of its meaning. It depends on the text alone, so it is gathered while reading, once. */
import { isSpace } from './definitions/characters.ts';
import type { NameCues, NameTable } from './name-table.ts';
import type { LocalEvidence, Match } from './types.ts';
import { vetoAt } from './vetoes.ts';

/** How far from a match words speak for its meaning, in characters: about two lines of text. */
const NEARBY = 220;
/** The same for other terms, which speak over a paragraph. */
const TERMS_NEARBY = 400;
/** Points of a word nearby that speaks for a name's own meaning, and of one that speaks for another; so many of each count. */
const NEAR = 2;
const FAR = -3;
const MOST_WORDS = 3;
/** Points of a term nearby that is the same, or of the same article; the latter count at most so often. */
const SAME_TERM = 4;
const SAME_ARTICLE = 0.5;
const MOST_OF_ARTICLE = 2;
/** What a term beyond doubt nearby says of the topic. */
const TERM_TOPIC = 2;

/** Nothing speaks for or against. */
const NOTHING: LocalEvidence = { veto: null, score: 0, topic: 0, word: null };

/** What is found in the name of an organisation is not meant by itself. */
export const IN_ORGANISATION: LocalEvidence = { ...NOTHING, veto: "in an organisation's name" };

/** A text with what was found in it. */
export interface Found {
  readonly text: string;
  readonly matches: readonly Doubtful[];
  /** The cue words in order: `[start, cue, start, cue …]`, as many numbers as `cueCount`. */
  readonly cues: Int32Array;
  readonly cueCount: number;
}

/** A match whose evidence is still to be gathered. */
export type Doubtful = Omit<Match, 'evidence' | 'rivals'> & {
  evidence: LocalEvidence | null;
  rivals?: readonly Doubtful[];
};

/** Can nothing but a page about medicine make a name mean what it means for us? Then words nearby are not asked. */
export function needsMedicine(name: number, table: NameTable): boolean {
  return table.trustOf(name) === 'medical' && !table.isDominant(name);
}

/** Made once for a table: gathers the evidence of all matches of a text that are not always trusted. */
export function createGathering(table: NameTable): (found: Found) => void {
  const { weights } = table.cues;
  /** By cue: the number of the name that counted it last, as each counts once for a name. */
  const countedBy = new Uint32Array(weights.length);
  let number = 0;
  /** By cue: 1 where it speaks for the name asked for last, -1 where it speaks for others, or 0. A text names the same again and again. */
  const sides = new Int8Array(weights.length);
  let asked: NameCues | null = null;
  const askFor = (words: NameCues): void => {
    if (words === asked) return;
    if (asked) {
      for (const cue of asked.far) sides[cue] = 0;
      for (const cue of asked.near) sides[cue] = 0;
    }
    for (const cue of words.far) sides[cue] = -1;
    for (const cue of words.near) sides[cue] = 1;
    asked = words;
  };

  const wordsNearby = ({ start, end, name }: Doubtful, place: number, found: Found): LocalEvidence => {
    const words = table.cuesOf(name);
    if (!words) return NOTHING;
    const { text, matches, cues, cueCount } = found;
    number++;
    askFor(words);
    let own = 0;
    let others = 0;
    let topic = 0;
    let word: string | null = null;
    for (let i = firstCue(cues, cueCount, start - NEARBY); i < cueCount; i += 2) {
      if ((cues[i] as number) > end + NEARBY) break;
      const cue = cues[i + 1] as number;
      if (countedBy[cue] === number) continue;
      countedBy[cue] = number;
      topic += weights[cue] as number;
      const side = sides[cue] as number;
      if (side > 0) {
        own++;
        word ??= table.cues.wordOf(cue);
      } else if (side < 0) others++;
    }
    let score = Math.min(own, MOST_WORDS) * NEAR + Math.min(others, MOST_WORDS) * FAR;
    const terms = table.termsOf(name);
    const article = table.articleOf(table.termOf(name));
    let ofArticle = 0;
    for (let i = firstMatch(matches, place, start - TERMS_NEARBY); i < matches.length; i++) {
      const other = matches[i];
      if (!other || other.start > end + TERMS_NEARBY) break;
      if (i === place || !table.isTrusted(other.name)) continue;
      const term = table.termOf(other.name);
      topic += TERM_TOPIC;
      if (terms.includes(term)) {
        score += SAME_TERM;
        word = text.slice(other.start, other.end);
      } else if (table.articleOf(term) === article) ofArticle++;
    }
    if (table.isCondition(table.termOf(name)) && isSuffered(text, start, end)) {
      score += NEAR;
      word ??= 'patients';
    }
    score += Math.min(ofArticle, MOST_OF_ARTICLE) * SAME_ARTICLE;
    return { veto: null, score, topic, word };
  };

  return (found) => {
    const { text, matches } = found;
    for (let place = 0; place < matches.length; place++) {
      const match = matches[place];
      if (!match || match.evidence || table.isTrusted(match.name)) continue;
      const veto = table.isExact(match.name) ? vetoAt(text, match.start, match.end) : null;
      if (veto) match.evidence = { ...NOTHING, veto };
      else if (needsMedicine(match.name, table)) match.evidence = NOTHING;
      else {
        match.evidence = wordsNearby(match, place, found);
        for (const rival of match.rivals ?? []) rival.evidence = wordsNearby(rival, place, found);
      }
    }
  };
}

/** "Patients with MS", "women who have FM", "MS patients": the name of a condition. */
function isSuffered(text: string, start: number, end: number): boolean {
  return (
    (isSpace(text.charCodeAt(start - 1)) && BEARER.test(text.slice(Math.max(0, start - 40), start))) ||
    (isSpace(text.charCodeAt(end)) && /^\s+(?:patients?|sufferers?)\b/i.test(text.slice(end, end + 12)))
  );
}

const BEARER =
  /\b(?:patients?|people|persons?|individuals?|subjects?|participants?|adults?|children|wom[ae]n|m[ae]n|those|living|diagnosed|diagnosis of|sufferers?)\s+(?:with|who\s+have|who\s+had|of)?\s*$/i;

/** The first of the matches before `place` that ends after a place in the text. */
function firstMatch(matches: readonly Doubtful[], place: number, from: number): number {
  let first = place;
  while (first > 0 && (matches[first - 1]?.end ?? 0) > from) first--;
  return first;
}

/** The first cue at a place in the text or after it. */
function firstCue(cues: Int32Array, count: number, from: number): number {
  let low = 0;
  let high = count >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[2 * middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
