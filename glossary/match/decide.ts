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

const NONE: readonly Mention[] = [];

/** A mention in the making. */
type Draft = { -readonly [Field in keyof Mention]: Mention[Field] };

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
    const { matches, capitals } = facts;
    if (matches.length === 0 && (!explains || capitals.length === 0)) return NONE;
    if (!page.isEnglish(block)) return NONE;
    const found = mentionsOf({ facts, block, topic: page.topicAt(block) }, explains, page, table);
    for (let i = 0; i < found.length; i++) {
      const mention = found[i] as Draft;
      mention.hiddenBy = hiddenBy(mention, context, page.topicAt(block));
    }
    return found.length === 0 ? NONE : found;
  });
}

/** The mentions of one block in order, nothing hidden yet. `explains`: with the uses of abbreviations that the page defines. */
function mentionsOf(place: Place, explains: boolean, page: Page, table: NameTable): Draft[] {
  const { text, matches, capitals } = place.facts;
  const found: Draft[] = [];
  let next = 0;
  const addCapitals = (before: number): void => {
    for (; next < capitals.length && (capitals[next] as number) < before; next += 2) {
      const use = definedUse(text, capitals[next] as number, capitals[next + 1] as number, null, place.block, page);
      if (use) found.push(use);
    }
  };
  for (let i = 0; i < matches.length; i++) {
    const { start, end, name } = matches[i] as Match;
    if (explains) addCapitals(start);
    const mention = decideMatch(i, place, page, table);
    if (mention) found.push(mention);
    else if (explains && !table.isTrusted(name)) {
      const use = definedUse(text, start, end, name, place.block, page);
      if (use) found.push(use);
    }
  }
  if (explains) addCapitals(text.length);
  return found;
}
