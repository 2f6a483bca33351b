/** The right meaning of a match, or silence. */
import { type Evidence, evidenceFor, needsMedicine } from './evidence.ts';
import type { NameTable } from './name-table.ts';
import type { Page } from './page.ts';
import type { Topic } from './topic.ts';
import type { BlockFacts, Match, Mention } from './types.ts';
import { vetoAt } from './vetoes.ts';

/** Points at which a meaning is taken for the right one: an abbreviation, and an ordinary word. */
const ENOUGH = 2.4;
const ENOUGH_FOR_A_WORD = 5;
/** Points of the page: it names the term in full; it is about medicine, or about something else. */
const NAMED = 3;
const MEDICAL = 1;
const OTHER = -2;
const UNCLEAR = -1;
/** Points for each point of medical words nearby, and the most and least they give. */
const TOPIC = 0.25;
const MOST_TOPIC = 1.5;
const LEAST_TOPIC = -1;
/** Points of a name that has one meaning in nearly all medical texts, and the medical words nearby that show such a text. */
const DOMINANT = 1.75;
const MEDICAL_NEARBY = 2;
/** Points of a name that hardly anything else bears. */
const UNIQUE = 3;
/** By so much one meaning must be likelier than the next. */
const LEAD = 1;

interface Judgement {
  readonly term: number;
  readonly score: number;
  readonly reason: string;
}

/** A block, as far as its matches' meanings hang on it. */
export interface Place {
  readonly facts: BlockFacts;
  /** Its index in what `decide` was given. */
  readonly block: number;
  readonly topic: Topic;
}

/** The mention that the match of an index is, or the shorter name in it, or `null` where the meaning stays unclear. */
export function decideMatch(index: number, place: Place, page: Page, table: NameTable): Mention | null {
  const match = place.facts.matches[index] as Match;
  const mention = decideName(match, index, place, page, table);
  return mention ?? (match.shorter ? decideTrusted(match.shorter, place, page, table) : null);
}

function decideTrusted(match: Match, { topic }: Place, page: Page, table: NameTable): Mention | null {
  const term = table.termOf(match.name);
  return fits(term, topic, page, table) ? mentionOf(match, term, 'its name means nothing else') : null;
}

function decideName(match: Match, index: number, place: Place, page: Page, table: NameTable): Mention | null {
  const { start, end, name, inOrganisation } = match;
  if (table.isTrusted(name) && !inOrganisation) return decideTrusted(match, place, page, table);
  const { facts, block, topic } = place;
  const { text } = facts;
  // Only abbreviations are defined on pages; a definition of an ordinary word would be no news.
  const isExact = table.isExact(name);
  const found = isExact ? page.definitions.at(text, start, end, block) : null;
  if (found) {
    const meant = meantBy(found.definition.terms, name, table);
    return meant < 0 || !fits(meant, topic, page, table) ? null : mentionOf(match, meant, 'defined on the page');
  }
  if (inOrganisation) return null;
  const mention = meantBySurroundings(match, index, facts, topic, page, table);
  // Asked last: what the text around says costs more to hear than what the words nearby have counted.
  return mention !== null && isExact && vetoAt(text, start, end) !== null ? null : mention;
}

/** What the page's topic and the words nearby make of a match that could mean something else. */
function meantBySurroundings(
  match: Match,
  index: number,
  facts: BlockFacts,
  topic: Topic,
  page: Page,
  table: NameTable,
): Mention | null {
  const { name } = match;
  if (needsMedicine(name, table)) {
    return topic === 'medical' ? mentionOf(match, table.termOf(name), 'the page is about medicine') : null;
  }
  let best = judge(name, evidenceFor(name, index, facts, table), topic, page, table);
  let next = -Infinity;
  for (const rival of table.rivalsOf(name)) {
    const judged = judge(rival, evidenceFor(rival, index, facts, table), topic, page, table);
    if (judged.score > best.score) {
      next = best.score;
      best = judged;
    } else next = Math.max(next, judged.score);
  }
  if (best.score < (table.isExact(name) ? ENOUGH : ENOUGH_FOR_A_WORD) || best.score < next + LEAD) return null;
  return fits(best.term, topic === 'unclear' ? 'other' : topic, page, table)
    ? mentionOf(match, best.term, best.reason)
    : null;
}

function mentionOf({ start, end, name }: Match, term: number, reason: string): Mention {
  return { start, end, term, name, reason, hiddenBy: null, defined: null };
}

/** Which of the terms that a page's definition names the name stands for: one of its own, else the first; -1: the definition names none of ours. */
function meantBy(terms: readonly number[] | null, name: number, table: NameTable): number {
  if (terms === null) return -1;
  const first = terms[0] ?? -1;
  if (terms.length === 1) return first;
  const isOwn = (term: number): boolean =>
    table.termsOf(name).includes(term) || table.rivalsOf(name).some((rival) => table.termsOf(rival).includes(term));
  return terms.find(isOwn) ?? first;
}

/** So many different terms beyond doubt show that a page of unclear topic is no stranger to medicine. */
const TELLING_TERMS = 8;

/**
 * Is the term worth a word on a page of this topic? Everyday words (difficulty 1) are terms only where the text is medical; a page that is
 * plainly about something else has only what is named as a treatment there, not each disease, body part or test.
 */
function fits(term: number, topic: Topic, page: Page, table: NameTable): boolean {
  if (topic === 'medical' || topic === 'unknown') return true;
  if (topic === 'lookalike') return false;
  if (table.difficultyOf(term) === 1) return topic === 'unclear' && page.namedCount >= TELLING_TERMS;
  return topic === 'unclear' || table.isTreatment(term);
}

/** How much speaks for one meaning. */
function judge(name: number, local: Evidence, topic: Topic, page: Page, table: NameTable): Judgement {
  const terms = table.termsOf(name);
  const named = terms.find((one) => page.isNamed(one));
  const nearby = local.topic;
  const dominant = table.isDominant(name) && (topic === 'medical' || nearby >= MEDICAL_NEARBY || local.score > 0);
  const score =
    local.score +
    Math.max(LEAST_TOPIC, Math.min(MOST_TOPIC, nearby * TOPIC)) +
    (topic === 'medical' ? MEDICAL : topic === 'other' ? OTHER : topic === 'unclear' ? UNCLEAR : 0) +
    (named === undefined || !table.isExact(name) ? 0 : NAMED) +
    (dominant ? DOMINANT : 0) +
    (table.isUnique(name) ? UNIQUE : 0);
  // What only fits the surroundings is no evidence: something must speak for this very meaning.
  const speaks = dominant || table.isUnique(name) || named !== undefined || local.word !== null;
  const reason = local.word
    ? `words nearby: ${local.word}`
    : named !== undefined
      ? 'the page also uses its full name'
      : 'what it means in medical texts';
  return { term: named ?? terms[0] ?? 0, score: speaks ? score : -Infinity, reason };
}
