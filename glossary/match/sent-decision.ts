/**
 * What was decided, as it travels: a page has mentions and terms by the thousand, and whoever takes a message that says so in objects makes each of them, where
 * numbers are one list.
 */
import type { Decided, ShownMention } from './page-reader.ts';
import type { BlockPlace, TermSummary } from './term-summary.ts';
import { type DefinedUse, HIDDEN_BY } from './types.ts';

export interface SentDecision {
  /** Of each mention, in reading order: its block, where it starts and ends there, and its term; -1: none. */
  readonly shown: readonly number[];
  /** What the page defines, by the number of the mention that shows it. */
  readonly defined: readonly (readonly [mention: number, use: DefinedUse])[];
  /** Of each term: its number (-1: none), its count, the block, start and end of its first and of its best mention, and the place in `HIDDEN_BY` of why that is not shown; -1: it is. */
  readonly terms: readonly number[];
  /** What terms without a number mean, by their places among the terms. */
  readonly longForms: readonly (readonly [term: number, longForm: string])[];
}

const NONE = -1;
/** Numbers for each mention, and for each term. */
const OF_MENTION = 4;
const OF_TERM = 9;

export function toSentDecision({ shown, terms }: Decided): SentDecision {
  const all = shown.flatMap(([block, mentions]) => mentions.map((mention) => ({ block, mention })));
  return {
    shown: all.flatMap(({ block, mention: { start, end, term } }) => [block, start, end, term ?? NONE]),
    defined: all.flatMap(({ mention: { defined } }, i) => (defined === null ? [] : [[i, defined] as const])),
    terms: terms.flatMap(({ term, count, first, best, hiddenBy }) => [
      term ?? NONE,
      count,
      ...toNumbers(first),
      ...toNumbers(best),
      hiddenBy === null ? NONE : HIDDEN_BY.indexOf(hiddenBy),
    ]),
    longForms: terms.flatMap(({ longForm }, i) => (longForm === null ? [] : [[i, longForm] as const])),
  };
}

/** The other way. Terms are made when they are first asked for: the popup is rarely open. */
export function readDecision(sent: SentDecision): Decided {
  let terms: readonly TermSummary[] | null = null;
  return {
    shown: shownOf(sent),
    get terms() {
      terms ??= termsOf(sent);
      return terms;
    },
  };
}

function shownOf({ shown, defined }: SentDecision): Decided['shown'] {
  const uses = new Map(defined);
  const blocks: [number, ShownMention[]][] = [];
  for (let i = 0; i < shown.length; i += OF_MENTION) {
    // A list of whole mentions, as it was written above.
    const at = (k: number): number => shown[i + k] as number;
    const block = at(0);
    const mention = { start: at(1), end: at(2), term: orNull(at(3)), defined: uses.get(i / OF_MENTION) ?? null };
    const last = blocks.at(-1);
    if (last?.[0] === block) last[1].push(mention);
    else blocks.push([block, [mention]]);
  }
  return blocks;
}

function termsOf({ terms, longForms }: SentDecision): TermSummary[] {
  const long = new Map(longForms);
  const all: TermSummary[] = [];
  for (let i = 0; i < terms.length; i += OF_TERM) {
    // As above.
    const at = (k: number): number => terms[i + k] as number;
    const place = (k: number): BlockPlace => ({ block: at(k), start: at(k + 1), end: at(k + 2) });
    all.push({
      term: orNull(at(0)),
      longForm: long.get(all.length) ?? null,
      count: at(1),
      first: place(2),
      best: place(5),
      hiddenBy: HIDDEN_BY[at(8)] ?? null,
    });
  }
  return all;
}

const toNumbers = ({ block, start, end }: BlockPlace): number[] => [block, start, end];
const orNull = (number: number): number | null => (number === NONE ? null : number);
