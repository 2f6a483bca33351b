/** Uses of abbreviations that the page defines itself and that are no mention of ours. */
import type { NameTable } from './name-table.ts';
import type { Page, PageDefinition } from './page.ts';
import type { BlockFacts, Mention } from './types.ts';

/** All uses in one block, the definition's own place left out. Only pages that read like medicine have them. */
export function definedUses(
  facts: BlockFacts,
  block: number,
  page: Page,
  table: NameTable,
  mentions: readonly Mention[],
): Mention[] {
  if (page.topic !== 'medical') return [];
  const uses: Mention[] = [];
  const use = (start: number, end: number, name: number | null) => {
    if (!page.mayDefine(facts.text, start)) return;
    const found = page.definitionAt(facts.text.slice(start, end), block, start);
    if (!found || isItsOwn(found, block, start)) return;
    // Mentions are matches, and what is written in capitals is recorded outside matches only: the beginnings tell.
    if (mentions.some((mention) => mention.start === start)) return;
    uses.push(mentionOf(found, start, end, name));
  };
  for (const match of facts.matches) if (!table.isTrusted(match.name)) use(match.start, match.end, match.name);
  const { capitals } = facts;
  for (let i = 0; i < capitals.length; i += 2) use(capitals[i] ?? 0, capitals[i + 1] ?? 0, null);
  return uses;
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
