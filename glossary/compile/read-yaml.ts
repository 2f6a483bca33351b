/** YAML → checked data, with the line of every value kept for messages. */
import * as v from 'valibot';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Report } from './problems.ts';

/** The way to a value: names of fields and numbers of items. */
export type Path = readonly (string | number)[];

export interface YamlFile {
  readonly data: unknown;
  /** The 1-based line at which the value at `path` stands, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

const REMEDIES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'A field is written once: keep one of the two',
};
const QUOTES = 'Often a text with ": " or "#" in it wants quotes around it';

/**
 * Parses YAML. `firstLine` is the line of the file at which the text begins.
 * Returns `null` after reporting when the text is not YAML at all.
 */
export function readYaml(text: string, file: string, report: Report, firstLine = 1): YamlFile | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) {
    report({
      file,
      line: lineAt(error.pos[0]),
      message: `This is not YAML: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '')}`,
      remedy: REMEDIES[error.code] ?? QUOTES,
    });
  }
  const special = marksOfYaml(document);
  for (const { offset, mark } of special) {
    report({ file, line: lineAt(offset), message: `YAML reads "${mark}" as a sign of its own`, remedy: QUOTES });
  }
  if (document.errors.length > 0 || special.length > 0) return null;
  return { data: document.toJS(), lineOf: (path) => lineAt(offsetOf(document, path)) };
}

/** Anchors, aliases and tags are no part of our format: each is a text that begins with `&`, `*` or `!` and lacks its quotes. */
function marksOfYaml(document: Document): { offset: number; mark: string }[] {
  const found: { offset: number; mark: string }[] = [];
  visit(document, {
    Node: (_, node) => {
      const mark = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : node.tag;
      // The scalars and lists of plain YAML have tags only when the writer gave them.
      if (mark) found.push({ offset: startOf(node) ?? 0, mark });
    },
  });
  return found;
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

interface Where {
  readonly file: string;
  lineOf(path: Path): number;
  /** Where the value stands in its file; messages name fields from here on. */
  readonly path: Path;
}

/** Checks a value against a schema; reports each thing that is wrong at its line and returns `null`. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: Where,
  report: Report,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const { issue, path } of result.issues.flatMap((issue) => leaves(issue, []))) {
    report({ file: where.file, line: where.lineOf([...where.path, ...path]), ...said(schema, issue, path) });
  }
  return null;
}

interface Leaf {
  readonly issue: v.BaseIssue<unknown>;
  readonly path: Path;
}

/** Where one of several forms was wanted and the value is a map, what is wrong inside it is the news. */
function leaves(issue: v.BaseIssue<unknown>, before: Path): Leaf[] {
  const path = [...before, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inner = (issue.issues ?? []).filter((one) => one.path !== undefined);
  return inner.length > 0 ? inner.flatMap((one) => leaves(one, path)) : [{ issue, path }];
}

function said(schema: v.GenericSchema, issue: Leaf['issue'], path: Path): { message: string; remedy: string } {
  const field = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      message: `Unknown field "${field}"`,
      remedy: `The fields here are ${fieldsAt(schema, path.slice(0, -1)).join(', ')}`,
    };
  }
  const remedy = 'glossary/README.md shows the form';
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { message: `The field "${field}" is missing`, remedy };
  }
  if (issue.type === 'picklist') {
    const words = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ').join(', ');
    return { message: `"${field}": ${issue.received} is none of ${words}`, remedy };
  }
  return { message: field === '' ? issue.message : `"${field}": ${issue.message}`, remedy };
}

/** As much of a valibot schema as the way to a field needs. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly (Shape | string | number)[];
}

/** The fields that a map at `path` may have. */
function fieldsAt(shape: Shape, path: Path): string[] {
  const { entries, item, value, wrapped, options } = shape;
  const [key, ...rest] = path;
  if (wrapped) return fieldsAt(wrapped, path);
  if (options) return options.flatMap((option) => (typeof option === 'object' ? fieldsAt(option, path) : []));
  if (key === undefined) return Object.keys(entries ?? {});
  const next = entries?.[key] ?? item ?? value;
  return next ? fieldsAt(next, rest) : [];
}
