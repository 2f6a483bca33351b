/** The right meaning of a match, or silence. */
import type { NameTable } from './name-table.ts';
import type { Page } from './page.ts';
import type { Topic } from './topic.ts';
import type { BlockFacts, LocalEvidence, Match, Mention } from './types.ts';
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

/** What was found out before: it depends on the text alone, and deciding is run again with every change of a page. */
const known = new WeakMap<Match, LocalEvidence>();

function evidenceOf(match: Match, place: number, facts: BlockFacts, table: NameTable): LocalEvidence {
  let evidence = known.get(match);
  if (!evidence) {
    evidence = localEvidence(match, place, facts, table);
    known.set(match, evidence);
  }
  return evidence;
}

/** What the words around a match, the one at `place` among all, say of its meaning. */
function localEvidence(
  { start, end, name }: Match,
  place: number,
  { text, cues, matches }: BlockFacts,
  table: NameTable,
): LocalEvidence {
  const veto = table.exact[name] ? vetoAt(text, start, end) : null;
  const words = veto ? null : table.cuesOf(name);
  if (!words) return { veto, score: 0, topic: 0, word: null };
  const { near, far } = words;
  const seen = new Set<number>();
  let score = 0;
  let own = 0;
  let others = 0;
  let topic = 0;
  let word: string | null = null;
  for (let i = firstCue(cues, start - NEARBY); i < cues.length; i += 2) {
    if ((cues[i] ?? 0) > end + NEARBY) break;
    const cue = cues[i + 1] ?? 0;
    if (seen.has(cue)) continue;
    seen.add(cue);
    if (near.includes(cue)) {
      own++;
      word ??= table.cues[cue] ?? null;
    } else if (far.includes(cue)) others++;
    topic += table.cueTopic[cue] ?? 0;
  }
  score += Math.min(own, MOST_WORDS) * NEAR + Math.min(others, MOST_WORDS) * FAR;
  const terms = table.terms[name] ?? [];
  const article = table.article[terms[0] ?? 0];
  let ofArticle = 0;
  for (let i = firstMatch(matches, place, start - TERMS_NEARBY); i < matches.length; i++) {
    const other = matches[i];
    if (!other || other.start > end + TERMS_NEARBY) break;
    if (i === place || table.trust[other.name] !== 'always') continue;
    const term = table.terms[other.name]?.[0] ?? -1;
    topic += TERM_TOPIC;
    if (terms.includes(term)) {
      score += SAME_TERM;
      word = text.slice(other.start, other.end);
    } else if (table.article[term] === article) ofArticle++;
  }
  if (table.condition[terms[0] ?? 0] && isSuffered(text, start, end)) {
    score += NEAR;
    word ??= 'patients';
  }
  score += Math.min(ofArticle, MOST_OF_ARTICLE) * SAME_ARTICLE;
  return { veto: null, score, topic, word };
}

/** "Patients with MS", "women who have FM", "MS patients": the name of a condition. */
function isSuffered(text: string, start: number, end: number): boolean {
  return (
    BEARER.test(text.slice(Math.max(0, start - 40), start)) ||
    /^\s+(?:patients?|sufferers?)\b/i.test(text.slice(end, end + 12))
  );
}

const BEARER =
  /\b(?:patients?|people|persons?|individuals?|subjects?|participants?|adults?|children|wom[ae]n|m[ae]n|those|living|diagnosed|diagnosis of|sufferers?)\s+(?:with|who\s+have|who\s+had|of)?\s*$/i;

/** The first of the matches before `place` that ends after a place in the text. */
function firstMatch(matches: readonly Match[], place: number, from: number): number {
  let first = place;
  while (first > 0 && (matches[first - 1]?.end ?? 0) > from) first--;
  return first;
}

function firstCue(cues: Int32Array, from: number): number {
  let low = 0;
  let high = cues.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[2 * middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

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

/** The mention that the match at `place` of a block is, or the shorter name in it, or `null` where the meaning stays unclear. */
export function decideMatch(
  place: number,
  block: number,
  page: Page,
  table: NameTable,
  facts: BlockFacts,
): Mention | null {
  const match = facts.matches[place];
  if (!match) return null;
  const mention = decideName(match, place, block, page, table, facts);
  return mention ?? (match.shorter ? decideName(match.shorter, place, block, page, table, facts) : null);
}

function decideName(
  match: Match,
  place: number,
  block: number,
  page: Page,
  table: NameTable,
  facts: BlockFacts,
): Mention | null {
  const { start, end, name } = match;
  const mention = (term: number, reason: string): Mention => ({ start, end, term, name, reason });
  const term = table.terms[name]?.[0] ?? 0;
  const topic = page.topicAt(block);
  if (table.trust[name] === 'always') {
    return fits(term, topic, page, table) ? mention(term, 'its name means nothing else') : null;
  }

  // Only abbreviations are defined on pages; a definition of an ordinary word would be no news.
  const definition =
    table.exact[name] && page.mayDefine(facts.text, start)
      ? page.definitionAt(facts.text.slice(start, end), block, start)?.definition
      : undefined;
  if (definition) {
    const own = [match, ...(match.rivals ?? [])].flatMap((one) => table.terms[one.name] ?? []);
    const meant = definition.terms?.find((one) => own.includes(one)) ?? definition.terms?.[0];
    return meant === undefined || !fits(meant, topic, page, table) ? null : mention(meant, 'defined on the page');
  }
  const needsMedicine = table.trust[name] === 'medical' && !table.dominant[name];
  if ((needsMedicine && topic !== 'medical') || evidenceOf(match, place, facts, table).veto) return null;
  if (needsMedicine) return mention(term, 'the page is about medicine');
  let best: Judgement | null = null;
  let next = -Infinity;
  for (const one of [match, ...(match.rivals ?? [])]) {
    const judged = judge(one.name, evidenceOf(one, place, facts, table), topic, page, table);
    if (!best || judged.score > best.score) {
      next = best?.score ?? next;
      best = judged;
    } else next = Math.max(next, judged.score);
  }
  if (!best || best.score < (table.exact[name] ? ENOUGH : ENOUGH_FOR_A_WORD) || best.score < next + LEAD) return null;
  return fits(best.term, topic === 'unclear' ? 'other' : topic, page, table) ? mention(best.term, best.reason) : null;
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
  if ((table.difficulty[term] ?? 1) === 1) return topic === 'unclear' && page.named.size >= TELLING_TERMS;
  return topic === 'unclear' || table.treatment[term] === true;
}

/** How much speaks for one meaning. */
function judge(name: number, local: LocalEvidence, topic: Topic, page: Page, table: NameTable): Judgement {
  const terms = table.terms[name] ?? [];
  const named = terms.find((one) => page.named.has(one));
  const nearby = local.topic;
  const dominant = table.dominant[name] && (topic === 'medical' || nearby >= MEDICAL_NEARBY || local.score > 0);
  const score =
    local.score +
    Math.max(LEAST_TOPIC, Math.min(MOST_TOPIC, nearby * TOPIC)) +
    (topic === 'medical' ? MEDICAL : topic === 'other' ? OTHER : topic === 'unclear' ? UNCLEAR : 0) +
    (named === undefined || !table.exact[name] ? 0 : NAMED) +
    (dominant ? DOMINANT : 0) +
    (table.unique[name] ? UNIQUE : 0);
  // What only fits the surroundings is no evidence: something must speak for this very meaning.
  const speaks = dominant || table.unique[name] || named !== undefined || local.word !== null;
  const reason = local.word
    ? `words nearby: ${local.word}`
    : named !== undefined
      ? 'the page also uses its full name'
      : 'what it means in medical texts';
  return { term: named ?? terms[0] ?? 0, score: speaks ? score : -Infinity, reason };
}
