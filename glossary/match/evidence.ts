/** What the words around a match say of its meaning. Asked while deciding, and only of the matches whose meaning hangs on it. */
import { isSpace } from './definitions/characters.ts';
import type { NameCues, NameTable } from './name-table.ts';
import type { BlockFacts, Match } from './types.ts';

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

/** What the words around a match say of its meaning. */
export interface Evidence {
  /** Words nearby that speak for the name's own meaning, less those that speak for another. */
  readonly score: number;
  /** How much the words nearby speak of medicine at all. */
  readonly topic: number;
  /** The strongest of those words, for the reason. */
  readonly word: string | null;
}

/** Nothing speaks for or against. */
const NOTHING: Evidence = { score: 0, topic: 0, word: null };

/** Can nothing but a page about medicine make a name mean what it means for us? Then words nearby are not asked. */
export function needsMedicine(name: number, table: NameTable): boolean {
  return table.isMedical(name) && !table.isDominant(name);
}

/**
 * By cue: the number of the asking that counted it last, as each counts once for a name; and 1 where it speaks for the name asked for last, -1 where
 * it speaks for others, or 0. Kept between calls to spare their making, and as a text names the same again and again.
 */
let countedBy = new Uint32Array(0);
let sides = new Int8Array(0);
let asked: NameCues | null = null;
let asking = 0;

function askFor(words: NameCues, cueCount: number): void {
  asking++;
  if (words === asked) return;
  if (countedBy.length < cueCount) {
    countedBy = new Uint32Array(cueCount);
    sides = new Int8Array(cueCount);
  } else if (asked) mark(asked, 0, 0);
  mark(words, 1, -1);
  asked = words;
}

function mark({ near, far }: NameCues, own: number, others: number): void {
  for (let i = 0; i < far.length; i++) sides[far[i] as number] = others;
  for (let i = 0; i < near.length; i++) sides[near[i] as number] = own;
}

/** What speaks for the name, or for another that is written alike, being meant by the match of that index. Pure. */
export function evidenceFor(
  name: number,
  place: number,
  { text, matches, cues }: BlockFacts,
  table: NameTable,
): Evidence {
  const match = matches[place];
  const words = table.cuesOf(name);
  if (!match || !words) return NOTHING;
  const { start, end } = match;
  const { weights } = table.cues;
  askFor(words, weights.length);
  let own = 0;
  let others = 0;
  let topic = 0;
  let word: string | null = null;
  for (let i = firstCue(cues, start - NEARBY); i < cues.length; i += 2) {
    if ((cues[i] as number) > end + NEARBY) break;
    const cue = cues[i + 1] as number;
    if (countedBy[cue] === asking) continue;
    countedBy[cue] = asking;
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
    const other = matches[i] as Match;
    if (other.start > end + TERMS_NEARBY) break;
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
  return { score, topic, word };
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
function firstMatch(matches: readonly Match[], place: number, from: number): number {
  let first = place;
  while (first > 0 && (matches[first - 1] as Match).end > from) first--;
  return first;
}

/** The first cue at a place in the text or after it. */
function firstCue(cues: readonly number[], from: number): number {
  let low = 0;
  let high = cues.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[2 * middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
