/**
 * `npm run -s coverage -- ../shared/corpora`: how much of real text our names cover, and what they do not.
 * - Of the treatments that trials compare, in their own words: the share that holds a name of ours, as the matcher finds it.
 * - Different terms on a page: the NIH pages about pain and neurology (all but those on cancer, the bladder and bowel, diabetes and
 *   depression, which are other fields), and the open-access trials. The whole pipeline decides; hidden mentions count.
 * - The strings that stand in most texts and that no name covers.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TREATMENT_KINDS } from '../glossary/types.ts';
import { loadCore } from './annotate/core.ts';
import { type MedicalFile, readAbstracts, readMedical, readTreatmentRows, readVocabulary } from './coverage/corpora.ts';
import { piecesBetweenNames, termsOf } from './coverage/names.ts';
import { median, shareOf } from './coverage/share.ts';
import { wantedStrings } from './coverage/wanted.ts';
import { type Figure, percent, tableOf } from './evaluate/figures.ts';

/** What the project asks for. */
const LEAST_SHARE = 0.8;
const LEAST_ON_NIH_PAGES = 8;
const LEAST_ON_TRIALS = 20;
/** Pages with fewer terms are named. */
const FEW = 5;
const WANTED = 100;

const folder = resolve(process.argv[2] ?? '../shared/corpora');
if (!existsSync(join(folder, 'medical-text/treatments.json'))) {
  console.error(`${folder} holds no corpora: npm run -s coverage -- ../shared/corpora`);
  process.exit(1);
}

const core = loadCore();
const termsById = new Map(core.terms.map((term) => [term.id, term]));
const medical = readMedical(folder);

const rows = readTreatmentRows(folder);
const share = shareOf(rows, (text) => core.reader.read(text).matches.length > 0);
const strict = shareOf(rows, (text) => core.reader.read(text).matches.some(({ name }) => namesTreatment(name)));
const nih = countedOn(medical.nih);
const trials = countedOn(medical.trials);

const figures: Figure[] = [
  {
    name: `treatments in trials' own words (${share.total}) that hold a name of ours`,
    value: percent(share.covered, share.total),
    must: `at least ${100 * LEAST_SHARE} %`,
    ok: share.covered >= LEAST_SHARE * share.total,
  },
  {
    name: '… a name of a treatment above everyday words',
    value: percent(strict.covered, strict.total),
    must: '',
    ok: null,
  },
  ...medianFigures(`NIH pages about pain and neurology (${nih.length})`, nih, LEAST_ON_NIH_PAGES),
  ...medianFigures(`trials (${trials.length})`, trials, LEAST_ON_TRIALS),
];
console.log(tableOf(figures));

console.log(`\nTreatments without a name of ours: ${share.missed.length}`);
for (const { trial, text } of share.missed) console.log(`  ${trial}  ${text}`);
console.log(`\n… without a name of a treatment above everyday words: ${strict.missed.length}`);
for (const { trial, text } of strict.missed) console.log(`  ${trial}  ${text}`);

const few = [...nih, ...trials].filter(({ terms }) => terms < FEW);
console.log(`\nPages with fewer than ${FEW} terms: ${few.length}`);
for (const { page, terms } of few)
  console.log(`  ${terms}  ${page.title}  (${page.file}, ${page.html.length} characters)`);

console.log(`\nIn most texts without a name of ours (of ${medical.all.length} pages and the trials' abstracts)`);
for (const { documents, sort, text } of wantedStrings(uncoveredTexts(), lists(), WANTED))
  console.log(`  ${String(documents).padStart(3)}  ${sort.padEnd(12)}  ${text}`);

if (figures.some(({ ok }) => ok === false)) process.exitCode = 1;

interface Counted {
  readonly page: MedicalFile;
  readonly terms: number;
  /** Without terms that are never marked because everybody knows them. */
  readonly hard: number;
}

function countedOn(pages: readonly MedicalFile[]): Counted[] {
  return pages.map((page) => {
    const terms = [...termsOf(page.html, core)];
    return { page, terms: terms.length, hard: terms.filter((id) => isHard(id)).length };
  });
}

function medianFigures(name: string, pages: readonly Counted[], least: number): Figure[] {
  const middle = median(pages.map(({ terms }) => terms));
  return [
    {
      name: `median of different terms, ${name}`,
      value: String(middle),
      must: `at least ${least}`,
      ok: middle >= least,
    },
    { name: '… above everyday words', value: String(median(pages.map(({ hard }) => hard))), must: '', ok: null },
  ];
}

function isHard(id: string | undefined): boolean {
  return (termsById.get(id ?? '')?.difficulty ?? 1) > 1;
}

function namesTreatment(name: number): boolean {
  const ids = core.table.termsOf(name).map((term) => core.table.idOf(term));
  const kinds: readonly string[] = TREATMENT_KINDS;
  return ids.some((id) => isHard(id) && kinds.includes(termsById.get(id ?? '')?.kind ?? ''));
}

function* uncoveredTexts(): Generator<string[]> {
  for (const { html } of medical.all) yield piecesBetweenNames(html, core);
  for (const abstract of readAbstracts(folder)) yield piecesBetweenNames(abstract, core);
}

/** MeSH turns its names round ("Acupuncture, Ear"); of the others, one word alone is too often an everyday word. */
function lists(): Parameters<typeof wantedStrings>[1] {
  const mesh = readVocabulary(folder, 'mesh2015-therapeutics-E02-E03-E04.txt').map((name) =>
    name.split(', ').reverse().join(' '),
  );
  const phrases = ['rct-interventions.txt', 'maxo-action-terms.txt']
    .flatMap((name) => readVocabulary(folder, name))
    .filter((name) => name.includes(' '));
  const english = new Set(lowerCase(readVocabulary(folder, 'wamerican-large.txt.gz')));
  const onlyMedical = (word: string): boolean => !english.has(word);
  const subjects = lowerCase(readVocabulary(folder, 'mesh2015-descriptors.txt.gz'));
  return {
    treatments: new Set(lowerCase([...mesh, ...phrases])),
    subjects: new Set(subjects.filter(onlyMedical)),
    medical: new Set(lowerCase(readVocabulary(folder, 'wordlist-medicalterms-en.txt.gz')).filter(onlyMedical)),
  };
}

function lowerCase(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}
