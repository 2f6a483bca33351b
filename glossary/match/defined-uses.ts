/** Uses of abbreviations that the page defines itself and that are no mention of ours. Pages that read like medicine show them. */
import type { NameTable } from './name-table.ts';
import type { Page, PageDefinition } from './page.ts';
import type { BlockFacts, Mention } from './types.ts';

/** Adds all uses in one block to its mentions, the definition's own place left out, and says whether there were any. */
export function addDefinedUses(
  mentions: Mention[],
  { text, matches, capitals }: BlockFacts,
  block: number,
  page: Page,
  table: NameTable,
): boolean {
  const before = mentions.length;
  const use = (start: number, end: number, name: number | null) => {
    if (!page.mayDefine(text, start)) return;
    const found = page.definitionAt(text.slice(start, end), block, start);
    if (!found || isItsOwn(found, block, start)) return;
    // Mentions are matches, and what is written in capitals is recorded outside matches only: the beginnings tell.
    if (mentions.some((mention) => mention.start === start)) return;
    mentions.push(mentionOf(found, start, end, name));
  };
  for (const { start, end, name } of matches) if (!table.isTrusted(name)) use(start, end, name);
  for (let i = 0; i < capitals.length; i += 2) use(capitals[i] ?? 0, capitals[i + 1] ?? 0, null);
  return mentions.length > before;
}

function isItsOwn({ definition, block: home }: PageDefinition, block: number, start: number): boolean {
  return home === block && definition.start <= start && start < definition.end;
}

function mentionOf({ definition, block }: PageDefinition, start: number, end: number, name: number | null): Mention {
  const { longForm, terms, start: from, end: to } = definition;
  return {
    start,
    end,
    term: terms?.[0] ?? null,
    name,
    reason: 'defined on the page',
    defined: { longForm, block, start: from, end: to },
  };
}
