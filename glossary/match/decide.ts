/**
 * From the facts of all blocks to mentions: which meaning each match has, or none. A definition at the end of a page bears on its
 * beginning, so this looks at everything, and is run again whenever something changed. It never looks at text that holds
 * no match, so it is cheap.
 */

import { addDefinedUses } from './defined-uses.ts';
import { createHiding } from './hide.ts';
import type { NameTable } from './name-table.ts';
import { readPage } from './page.ts';
import { decideMatch } from './senses.ts';
import type { BlockContext, BlockFacts, DecideSettings, Mention } from './types.ts';

/** A block as deciding needs it. */
export interface DecideBlock {
  readonly facts: BlockFacts;
  readonly context: BlockContext;
}

const NONE: readonly Mention[] = [];

/** The mentions of each block, in the blocks' order. Pure. */
export function decide(
  blocks: readonly DecideBlock[],
  table: NameTable,
  settings: DecideSettings,
): readonly (readonly Mention[])[] {
  const page = readPage(blocks, table);
  const hiddenBy = createHiding(table, settings);
  const explains = settings.pageDefined && page.topic === 'medical' && page.definitions.size > 0;
  return blocks.map(({ facts, context }, block): readonly Mention[] => {
    const { text, matches, capitals } = facts;
    if (matches.length === 0 && (!explains || capitals.length === 0)) return NONE;
    if (!page.isEnglish(block)) return NONE;
    const found: Mention[] = [];
    const place = { text, block, topic: page.topicAt(block) };
    for (const match of matches) {
      const mention = decideMatch(match, place, page, table);
      if (mention) found.push(mention);
    }
    if (explains && addDefinedUses(found, facts, block, page, table)) found.sort((a, b) => a.start - b.start);
    for (let i = 0; i < found.length; i++) {
      const mention = found[i] as Mention;
      const reason = hiddenBy(mention, context, place.topic);
      if (reason) found[i] = { ...mention, hiddenBy: reason };
    }
    return found.length === 0 ? NONE : found;
  });
}
