/** The glossary, compiled and ready to read texts with: what the command line does once for all documents. */
import { resolve } from 'node:path';
import { compileWithProblems } from '../../glossary/compile/compile.ts';
import { encodeNameTable } from '../../glossary/compile/name-table.ts';
import { splitTable } from '../../glossary/compile/split-table.ts';
import { type NameTable, openNameTable } from '../../glossary/match/name-table.ts';
import { createReader, type Reader } from '../../glossary/match/read-block.ts';
import type { Term } from '../../glossary/types.ts';

export interface Core {
  readonly terms: readonly Term[];
  readonly table: NameTable;
  readonly reader: Reader;
}

/** Compiles the glossary of this project; what is wrong in it is `npm run -s glossary`'s to say. */
export function loadCore(articles: string = resolve(import.meta.dirname, '../../glossary/articles')): Core {
  return createCore(compileWithProblems(articles, () => {}).terms);
}

export function createCore(terms: readonly Term[]): Core {
  const table = openNameTable(splitTable(encodeNameTable(terms)));
  return { terms, table, reader: createReader(table) };
}
