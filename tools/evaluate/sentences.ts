/** One sentence, one abbreviation, one question: is the sense of pain medicine meant? */
import type { Core } from '../annotate/core.ts';
import { readText } from '../annotate/document.ts';
import { mentionsOf } from '../annotate/mentions.ts';
import { type Half, readSentences, type Sentence } from './corpora.ts';
import { type Figure, percent } from './figures.ts';

export interface SentenceReport {
  readonly figures: readonly Figure[];
  /** Every sentence judged otherwise than its label, for reading. */
  readonly errors: string;
}

export function evaluateSentences(folder: string, core: Core, half: Half): SentenceReport {
  const named = new Map(
    core.terms
      .flatMap((term) => term.names.map(({ text }) => text))
      .map((text) => [text.replace(/s$/, ''), text] as const),
  );
  const all = readSentences(folder, half);
  const known = all.filter(({ sf }) => named.has(sf.replace(/s$/, '')));
  const judged = known.map((sentence) => ({ sentence, reason: meantAsOurs(sentence, core) }));
  const of = (expected: boolean, mentioned: boolean) =>
    judged.filter(({ sentence, reason }) => sentence.expected_sense === expected && (reason !== null) === mentioned);
  const right = of(true, true);
  const wrong = of(false, true);
  const missed = of(true, false);
  const precision = right.length / (right.length + wrong.length);
  const recall = right.length / (right.length + missed.length);
  const strangers = new Set(all.filter((one) => one.expected_sense && !known.includes(one)).map(({ sf }) => sf));
  return {
    figures: [
      {
        name: `sentences alone (${known.length}): precision`,
        value: `${percent(right.length, right.length + wrong.length)} (${wrong.length} wrong)`,
        must: 'at least 99 %',
        ok: precision >= 0.99,
      },
      {
        name: 'sentences alone: recall',
        value: `${percent(right.length, right.length + missed.length)} (${missed.length} missed)`,
        must: 'at least 85 %',
        ok: recall >= 0.85,
      },
      worstFolds(judged),
      {
        name: 'abbreviations of the sentences that are no names of ours',
        value: [...strangers].join(' ') || 'none',
        must: '',
        ok: null,
      },
    ],
    errors: [...wrong, ...missed].map(({ sentence, reason }) => errorLine(sentence, reason)).join('\n'),
  };
}

/** Parts that the documents fall into, by a hash of their names. */
const FOLDS = 10;

/**
 * The worst precision and the worst recall of ten parts of the documents. Nothing is learnt from the sentences, so there is nothing to leave out
 * of the learning; but the word lists were completed while looking at both halves, so this is no blind figure: it shows how evenly the errors lie.
 */
function worstFolds(judged: readonly { readonly sentence: Sentence; readonly reason: string | null }[]): Figure {
  const folds = Array.from({ length: FOLDS }, () => ({ right: 0, wrong: 0, missed: 0 }));
  for (const { sentence, reason } of judged) {
    const fold = folds[hashOf(sentence.source) % FOLDS];
    if (!fold) continue;
    if (reason === null) fold.missed += sentence.expected_sense ? 1 : 0;
    else if (sentence.expected_sense) fold.right++;
    else fold.wrong++;
  }
  const worst = (errors: (fold: (typeof folds)[number]) => number) =>
    Math.min(...folds.filter(({ right }) => right > 0).map((fold) => fold.right / (fold.right + errors(fold))));
  const [precision, recall] = [worst(({ wrong }) => wrong), worst(({ missed }) => missed)];
  return {
    name: `sentences alone, worst of ${FOLDS} folds of documents (nothing is learnt; not blind): P / R`,
    value: [precision, recall].map((one) => `${(100 * one).toFixed(1)} %`).join(' / '),
    must: 'at least 95 / 80 %',
    ok: precision >= 0.95 && recall >= 0.8,
  };
}

function hashOf(name: string): number {
  let hash = 0;
  for (const c of name) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash >>> 8;
}

/** Why the abbreviation is taken for a term of ours in the sentence alone, or `null`. */
function meantAsOurs({ sf, sense, sentence, expected_sense: expected }: Sentence, core: Core): string | null {
  const meant = plain(sense);
  const found = mentionsOf(readText(sentence, core.reader), core).find(
    ({ text, term }) => term !== null && text.split(/[\s-]/).includes(sf),
  );
  // Another meaning that is a term of ours too is no error: "PRP" for panretinal photocoagulation.
  const term = core.terms.find(({ id }) => id === found?.term);
  return expected || !term?.names.some(({ text }) => plain(text) === meant) ? (found?.reason ?? null) : null;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');

function errorLine({ sf, sense, sentence }: Sentence, reason: string | null): string {
  return `${reason === null ? 'MISSED' : `WRONG (${reason})`} ${sf} = ${sense}: ${sentence}`;
}
