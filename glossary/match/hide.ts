/** Which mentions are shown: the first of each term in a section, none where a mark would be in the way. */
import type { DecideBlock } from './decide.ts';
import type { NameTable } from './name-table.ts';
import type { DecideSettings, HiddenBy, Mention } from './types.ts';

/** The same mentions, those that are not shown with the reason. */
export function hideMentions(
  mentions: readonly (readonly Mention[])[],
  blocks: readonly DecideBlock[],
  table: NameTable,
  settings: DecideSettings,
): readonly (readonly Mention[])[] {
  const seen = new Set<string>();
  const isFirst = (mention: Mention, section: number): boolean => {
    if (settings.density === 'every') return true;
    const place = settings.density === 'section' ? section : 0;
    const key = `${mention.term ?? mention.defined?.longForm} ${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return mentions.map((list, i) => {
    const block = blocks[i];
    if (!block || list.length === 0) return list;
    return list.map((mention) => {
      const hiddenBy =
        hiddenByPlace(mention, block) ??
        hiddenByReader(mention, table, settings) ??
        (block.context.visible ? (isFirst(mention, block.context.section) ? null : 'density') : 'hidden');
      return hiddenBy ? { ...mention, hiddenBy } : mention;
    });
  });
}

function hiddenByPlace({ start, end }: Mention, { context }: DecideBlock): HiddenBy | null {
  if (context.place !== 'text') return context.place;
  return context.links.some(([from, to]) => from < end && start < to) ? 'link' : null;
}

function hiddenByReader({ term, name }: Mention, table: NameTable, settings: DecideSettings): HiddenBy | null {
  if (term === null) return null;
  if (settings.known.has(term)) return 'known';
  const difficulty = table.difficulty[term] ?? 1;
  if (difficulty === 1) return 'easy';
  const isAbbreviation = name !== null && table.exact[name] === true;
  return settings.level === 'clinician' && difficulty < 3 && !isAbbreviation ? 'level' : null;
}
