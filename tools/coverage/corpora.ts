/** What of the corpora is counted: rows of treatments, pages, trials and abstracts, read and checked at the border. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Row } from './share.ts';

const Treatments = v.array(
  v.object({ id: v.string(), treatments: v.array(v.object({ text: v.string(), names_a_treatment: v.boolean() })) }),
);
const Manifest = v.array(v.object({ file: v.string(), title: v.string(), kind: v.string() }));
const Abstract = v.object({ id: v.string(), abstract: v.string() });

export interface MedicalFile {
  readonly file: string;
  readonly title: string;
  readonly html: string;
}

export function readTreatmentRows(folder: string): Row[] {
  return readJson(Treatments, folder, 'medical-text/treatments.json').flatMap(({ id, treatments }) =>
    treatments.filter((one) => one.names_a_treatment).map(({ text }) => ({ trial: id, text })),
  );
}

/**
 * Subjects of NIH pages that are neither pain nor neurology. The set also holds them from institutes of cancer, of diabetes and
 * kidney diseases and of old age.
 */
const OTHER_SUBJECTS = /cancer|tumors \(islet|incontinence|cystitis|^diabetes|^depression$/i;

/** NIH pages for patients about pain (joints and muscles among it) and neurology (stroke and shingles among it). */
export function isPainOrNeurology({ kind, title }: { readonly kind: string; readonly title: string }): boolean {
  return kind === 'nih-patient-information' && !OTHER_SUBJECTS.test(title);
}

export function readMedical(folder: string): { nih: MedicalFile[]; trials: MedicalFile[]; all: MedicalFile[] } {
  const files = readJson(Manifest, folder, 'medical-text/manifest.json').map((entry) => ({
    ...entry,
    html: readFileSync(join(folder, 'medical-text', entry.file), 'utf8'),
  }));
  return {
    nih: files.filter(isPainOrNeurology),
    trials: files.filter(({ kind }) => kind === 'pmc-article'),
    all: files,
  };
}

export function readAbstracts(folder: string): string[] {
  return readFileSync(join(folder, 'abstracts/pain-neurology-trials.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => v.parse(Abstract, JSON.parse(line)).abstract);
}

/** The lines of a vocabulary, packed or not. */
export function readVocabulary(folder: string, name: string): string[] {
  const bytes = readFileSync(join(folder, 'vocabularies', name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
}

function readJson<T extends v.GenericSchema>(schema: T, folder: string, file: string): v.InferOutput<T> {
  const path = join(folder, file);
  const result = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path} is not what the corpora's README says: ${result.issues[0].message}`);
  return result.output;
}
