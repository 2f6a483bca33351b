/**
 * From the facts of all blocks to mentions: which meaning each match has, or none. A definition at the end of a page bears on its
 * beginning, so this looks at everything, and is run again whenever something changed. It never looks at text that holds
 * no match, so it is cheap.
 */

import { definedUse } from './defined-uses.ts';
import { createHiding } from './hide.ts';
import type { NameTable } from './name-table.ts';
import { type Page, readPage } from './page.ts';
import { decideMatch, type Place } from './senses.ts';
import type { BlockContext, BlockFacts, DecideSettings, Match, Mention } from './types.ts';

/** A block as deciding needs it. */
export interface DecideBlock {
  readonly facts: BlockFacts;
  readonly context: BlockContext;
}

/** A mention in the making. */
type Draft = { -readonly [Field in keyof Mention]: Mention[Field] };
const NONE: readonly Draft[] = [];

/** The mentions of each block, in the blocks' order. Pure. */
export function decide(
  blocks: readonly DecideBlock[],
  table: NameTable,
  settings: DecideSettings,
): readonly (readonly Mention[])[] {
  const page = readPage(blocks, table);
  const hiddenBy = createHiding(table, settings);
  const explains = settings.pageDefined && page.topic === 'medical' && !page.definitions.isEmpty();
  const mentions = new Array<readonly Mention[]>(blocks.length).fill(NONE);
  for (const block of page.telling) {
    const { facts, context } = blocks[block] as DecideBlock;
    if (facts.matches.length === 0 && !explains) continue;
    const topic = page.topicAt(block);
    const found = mentionsOf({ facts, block, topic }, explains, page, table);
    for (const mention of found) mention.hiddenBy = hiddenBy(mention, context, topic);
    mentions[block] = found;
  }
  return mentions;
}

/** The mentions being found in a block; kept between blocks to spare its growing. */
const drafts: Draft[] = [];

/** The mentions of one block in order, nothing hidden yet. `explains`: with the uses of abbreviations that the page defines. */
function mentionsOf(place: Place, explains: boolean, page: Page, table: NameTable): readonly Draft[] {
  const { text, matches, capitals } = place.facts;
  let count = 0;
  let next = 0;
  for (let i = 0; ; i++) {
    const match = i < matches.length ? (matches[i] as Match) : null;
    const before = match ? match.start : text.length;
    for (; explains && next < capitals.length && (capitals[next] as number) < before; next += 2) {
      const use = definedUse(text, capitals[next] as number, capitals[next + 1] as number, null, place.block, page);
      if (use) drafts[count++] = use;
    }
    if (!match) break;
    const mention = decideMatch(i, place, page, table);
    if (mention) drafts[count++] = mention;
    else if (explains && !table.isTrusted(match.name)) {
      const use = definedUse(text, match.start, match.end, match.name, place.block, page);
      if (use) drafts[count++] = use;
    }
  }
  return count === 0 ? NONE : drafts.slice(0, count);
}
