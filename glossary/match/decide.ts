/**
 * From the facts of all blocks to mentions: which meaning each match has, or none. A definition at the end of a page bears on its
 * beginning, so this looks at everything, and is run again whenever something changed. It never looks at text that holds
 * no match, so it is cheap.
 */

import { definedUses } from './defined-uses.ts';
import { hideMentions } from './hide.ts';
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
  const mentions = blocks.map(({ facts, context }, block): readonly Mention[] => {
    if (facts.matches.length === 0 && (page.definitions.size === 0 || facts.capitals.length === 0)) return NONE;
    if (!page.isEnglish(block)) return NONE;
    const found: Mention[] = [];
    const place = { text: facts.text, block, topic: page.topicAt(block) };
    for (const match of facts.matches) {
      const mention = decideMatch(match, place, page, table);
      if (mention) found.push(mention);
    }
    if (settings.pageDefined && page.definitions.size > 0) {
      const uses = definedUses(facts, block, page, table, found);
      if (uses.length > 0) {
        found.push(...uses);
        found.sort((a, b) => a.start - b.start);
      }
    }
    return context.place === 'form' && found.length === 0 ? NONE : found;
  });
  return hideMentions(mentions, blocks, table, settings);
}
