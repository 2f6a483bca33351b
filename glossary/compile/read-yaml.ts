/** YAML → checked data, with the line of every value kept for messages. */
import * as v from 'valibot';
import type { Document } from 'yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Report } from './problems.ts';

type Path = readonly (string | number)[];

export interface YamlFile {
  readonly data: unknown;
  /** The 1-based line at which the value at `path` stands, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML. `firstLine` is the line of the file at which the text begins.
 * Returns `null` after reporting when the text is not YAML at all.
 */
export function readYaml(text: string, file: string, report: Report, firstLine = 1): YamlFile | null {
  const lines = new LineCounter();
  // A second use of a key is a mistake of ours, never a wish; anchors and tags are not part of the format.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      report({
        file,
        line: lineAt(error.pos[0]),
        message: `This is not YAML: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '')}`,
        remedy: 'Often a text with ": " or "#" in it wants quotes around it',
      });
    }
    return null;
  }
  return { data: document.toJS(), lineOf: (path) => lineAt(offsetOf(document, path)) };
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
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

/** Checks a value against a schema; reports each thing that is wrong at its line and returns `null`. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: { file: string; lineOf(path: Path): number; path: Path; fields: readonly string[] },
  report: Report,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = [...where.path, ...(issue.path ?? []).map((item) => item.key as string | number)];
    const field = path.join('.');
    const unknown = issue.type === 'strict_object' && issue.expected === 'never';
    report({
      file: where.file,
      line: where.lineOf(path),
      message: unknown ? `Unknown field "${field}"` : `"${field}": ${issue.message}`,
      remedy: unknown ? `The fields here are ${where.fields.join(', ')}` : 'glossary/README.md shows the form',
    });
  }
  return null;
}
