/** A small glossary for tests of matching: terms as a writer would give them, with only what matching reads. */
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { namesOf } from '../../../glossary/compile/names.ts';
import type { NameSource } from '../../../glossary/compile/schema.ts';
import { splitTable } from '../../../glossary/compile/split-table.ts';
import { type NameTable, openNameTable } from '../../../glossary/match/name-table.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import type { Difficulty, Kind, Term } from '../../../glossary/types.ts';
import { readText } from '../../../tools/annotate/document.ts';
import { mentionsOf, type PrintedMention } from '../../../tools/annotate/mentions.ts';

export function term(
  name: string,
  names: readonly NameSource[] = [],
  {
    kind = 'procedure',
    difficulty = 2,
    article = 'one',
  }: { kind?: Kind; difficulty?: Difficulty; article?: string } = {},
): Term {
  return {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name,
    kind,
    difficulty,
    names: namesOf({ name, names: [...names] }),
    plain: '',
    clinical: '',
    evidence: [],
    guidelines: [],
    see: [],
    article,
    anchor: '',
  };
}

export function tableOf(terms: readonly Term[]): NameTable {
  return openNameTable(splitTable(encodeNameTable(terms)));
}

/** The stretches of a text that a table's reader finds, in order. */
export function found(table: NameTable, text: string): string[] {
  return createReader(table)
    .read(text)
    .matches.map(({ start, end }) => text.slice(start, end));
}

/** The mentions of a plain text. */
export function mentionsIn(terms: readonly Term[], text: string): PrintedMention[] {
  const table = tableOf(terms);
  const reader = createReader(table);
  return mentionsOf(readText(text, reader), { terms, table, reader });
}
