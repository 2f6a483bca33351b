/** Strings that texts use and no name of ours covers, by the number of texts: what the next writer may explain. */

/** Why a string may be a term: it stands in a list of treatments or of subjects of medicine, holds a medical word, or is an abbreviation. */
export type Sort = 'treatment' | 'subject' | 'phrase' | 'abbreviation';

export interface Wanted {
  readonly text: string;
  readonly sort: Sort;
  readonly documents: number;
}

export interface Lists {
  /** Names of treatments in lower case, words parted by single spaces. */
  readonly treatments: ReadonlySet<string>;
  /** Single words in lower case that medicine has as subjects: a medicine, a disease. */
  readonly subjects: ReadonlySet<string>;
  /** Words in lower case that only medicine uses. */
  readonly medical: ReadonlySet<string>;
}

/** Words in the longest string that is looked for. */
const LONGEST = 4;
/** An abbreviation in brackets, as where it is explained: two capitals or more, up to eight signs. Elsewhere most are initials of people. */
const ABBREVIATION = /\(((?=[^)]*[A-Z][^)]*[A-Z])[A-Za-z][A-Za-z0-9-]{1,7})\)/g;
/** Shorter words of the medical list are abbreviations of journals. */
const SHORTEST_MEDICAL = 4;
/** Words that begin or end no noun phrase, and those of every trial's report. */
const PLAIN_WORDS = new Set(
  (
    'a about activities adults after again against all also although among an analyses analysis and another any approach ' +
    'are as assessment at author authors baseline be because been before being below between both but by can case changes ' +
    'children clinical compared condition conditions consent control controls could data day days design did difference ' +
    'differences do does due during each effect effects either end et al evaluation factor factors few figure file first ' +
    'follow follow-up for from further general good group groups had half has have having he healthy her high higher his ' +
    'hour hours how however i ii iii if in increased individuals informed interval intervention interventions into is it ' +
    'its less level levels long low lower made make male female many may mean measure measured measures medical men method ' +
    'methods min more most month months must new no non none nor not number of off often on once one only or other others ' +
    'our outcome outcomes over p participants patient patients people per period phase placebo post pre present primary ' +
    'program programs range rate reduced related report reported research result results same score scores second secondary ' +
    'see session sessions several she short should showed shown significant significantly since single small some specific ' +
    'statistical statistically studies study subject subjects such table test tests than that the their them then there ' +
    'these they third this those three through time to total treatment treatments treated trial trials two type types under ' +
    'until up use used using usual values was way we week weeks well were when where whether which while who with within ' +
    'without women would year years you your'
  ).split(' '),
);

/** The `most` wanted strings of texts from which our names were cut out: each text is its pieces between the names. */
export function wantedStrings(texts: Iterable<readonly string[]>, lists: Lists, most: number): Wanted[] {
  const counts = new Map<string, { sort: Sort; documents: number }>();
  for (const pieces of texts) {
    const seen = new Map<string, Sort>();
    for (const piece of pieces) for (const [text, sort] of candidatesIn(piece, lists)) seen.set(text, sort);
    for (const [text, sort] of seen) counts.set(text, { sort, documents: (counts.get(text)?.documents ?? 0) + 1 });
  }
  const sorted = [...counts]
    .map(([text, one]): Wanted => ({ text, ...one }))
    .sort((a, b) => b.documents - a.documents || b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  return withoutParts(sorted, most);
}

function* candidatesIn(piece: string, lists: Lists): Generator<[string, Sort]> {
  for (const [, text = ''] of piece.matchAll(ABBREVIATION)) yield [text, 'abbreviation'];
  // A sign of punctuation ends a phrase; a hyphen does not.
  for (const clause of piece.split(/[^\p{L}\p{N}\s'’-]+|\s-+\s/u)) {
    const words = clause.split(/\s+/).filter((word) => /\p{L}/u.test(word));
    for (let start = 0; start < words.length; start++) {
      for (let count = 1; count <= LONGEST && start + count <= words.length; count++) {
        const phrase = words.slice(start, start + count).map((word) => word.toLowerCase());
        const sort = sortOf(phrase, lists);
        if (sort) yield [phrase.join(' '), sort];
      }
    }
  }
}

function sortOf(words: readonly string[], { treatments, subjects, medical }: Lists): Sort | null {
  const [first = ''] = words;
  if (PLAIN_WORDS.has(first) || PLAIN_WORDS.has(words.at(-1) ?? '')) return null;
  if (treatments.has(words.join(' '))) return 'treatment';
  if (words.length === 1 && subjects.has(first)) return 'subject';
  // Any other strange word alone is told as the phrases it stands in.
  const isPhrase = words.length > 1 && words.length < LONGEST && !words.some((word) => PLAIN_WORDS.has(word));
  return isPhrase && words.some((word) => word.length >= SHORTEST_MEDICAL && medical.has(word)) ? 'phrase' : null;
}

/** Of two strings of which one holds the other, the one in more texts stays (of as many, the longer). */
function withoutParts(sorted: readonly Wanted[], most: number): Wanted[] {
  const kept: Wanted[] = [];
  for (const one of sorted) {
    if (kept.length === most) break;
    const isPart = kept.some(
      ({ text }) => ` ${text} `.includes(` ${one.text} `) || ` ${one.text} `.includes(` ${text} `),
    );
    if (!isPart) kept.push(one);
  }
  return kept;
}
