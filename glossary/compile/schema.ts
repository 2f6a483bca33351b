/** What a writer may put into `article.md`'s front matter and into `terms.yaml`. Unknown fields are mistakes. */
import * as v from 'valibot';
import { KINDS } from '../types.ts';

const text = v.pipe(
  v.string('write text here (put it in quotes if it looks like a number or a date)'),
  v.trim(),
  v.nonEmpty('is empty'),
);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens'),
);
const ids = v.optional(v.array(id), []);
const certainty = v.picklist(['high', 'moderate', 'low', 'very-low', 'not-graded']);
const isoDate = v.pipe(text, v.check(isDay, 'must be a date such as 2026-11-22'));
const numberAsText = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/, 'must be digits'));

const referenceSchema = v.strictObject({
  authors: text,
  title: v.optional(text),
  journal: v.optional(text),
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
  doi: v.optional(
    v.pipe(text, v.regex(/^10\.\d{4,9}\/\S+$/, 'must begin with "10." and have no "https://doi.org/" before it')),
  ),
  pmid: v.optional(numberAsText),
  url: v.optional(v.pipe(text, v.regex(/^https:\/\//, 'must begin with https://'))),
});

export const frontMatterSchema = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  summary: text,
  sourcesChecked: isoDate,
  related: ids,
  references: v.record(id, referenceSchema),
});

const nameSchema = v.union([
  text,
  v.strictObject({
    text,
    trust: v.optional(v.picklist(['always', 'medical', 'evidence'])),
    case: v.optional(v.picklist(['exact', 'any'])),
    plural: v.optional(v.nullable(text)),
    other: v.optional(v.array(text)),
    near: v.optional(v.array(text)),
    shared: v.optional(v.boolean()),
  }),
]);

const claimSchema = v.strictObject({ text, refs: ids });
const findingSchema = v.strictObject({ text, certainty, why: v.optional(text), refs: ids });

export const termSchema = v.strictObject({
  id,
  name: text,
  kind: v.picklist(KINDS),
  difficulty: v.picklist([1, 2, 3]),
  names: v.optional(v.array(nameSchema), []),
  plain: text,
  clinical: text,
  danger: v.optional(claimSchema),
  found: v.optional(v.union([v.literal('none'), findingSchema])),
  harms: v.optional(v.union([v.literal('none'), claimSchema])),
  evidence: v.optional(
    v.array(v.strictObject({ use: text, versus: text, effect: text, certainty, why: text, refs: ids })),
    [],
  ),
  guidelines: v.optional(v.array(v.strictObject({ by: text, says: text, refs: ids })), []),
  see: ids,
});

export type TermSource = v.InferOutput<typeof termSchema>;
export type NameSource = v.InferOutput<typeof nameSchema>;
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

/** "2026-02-31" looks like a date and is none. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
