/** The corpora as the figures need them: files read and checked at the border. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Page = v.object({ file: v.string(), title: v.string(), health: v.boolean(), kind: v.string(), lang: v.string() });
const Label = v.object({
  page: v.string(),
  sf: v.string(),
  lang: v.string(),
  annotate: v.picklist(['yes', 'no', 'arguable']),
  sense: v.string(),
});
const Sentence = v.object({
  sf: v.string(),
  sense: v.string(),
  sentence: v.string(),
  source: v.string(),
  expected_sense: v.boolean(),
});

export type Page = v.InferOutput<typeof Page>;
export type Label = v.InferOutput<typeof Label>;
export type Sentence = v.InferOutput<typeof Sentence>;

/** Which part of the corpora: rules are made on one half and checked on the other. */
export type Half = 'all' | 'a' | 'b';

/** Is a document in the half? By its name, so that its sentences stay together. */
export function isInHalf(name: string, half: Half): boolean {
  let hash = 0;
  for (const c of name) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) | 0;
  return half === 'all' || ((hash >>> 8) & 1) === (half === 'a' ? 0 : 1);
}

export function readPages(folder: string, half: Half): Page[] {
  return readJson(v.array(Page), folder, 'pages/manifest.json').filter((page) => isInHalf(page.file, half));
}

export function readMedicalFiles(folder: string, half: Half): string[] {
  return readJson(v.array(v.object({ file: v.string() })), folder, 'medical-text/manifest.json')
    .map(({ file }) => file)
    .filter((file) => isInHalf(file, half));
}

export function readLabels(folder: string, half: Half): Label[] {
  return readJson(v.array(Label), folder, 'pages/abbreviation-labels.json').filter(({ page }) => isInHalf(page, half));
}

export function readSentences(folder: string, half: Half): Sentence[] {
  const file = join(folder, 'acronym-senses/sentences.jsonl');
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => v.parse(Sentence, JSON.parse(line)))
    .filter(({ source }) => isInHalf(source, half));
}

function readJson<T extends v.GenericSchema>(schema: T, folder: string, file: string): v.InferOutput<T> {
  const path = join(folder, file);
  const result = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path} is not what the corpora's README says: ${result.issues[0].message}`);
  return result.output;
}
