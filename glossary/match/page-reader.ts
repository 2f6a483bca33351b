/**
 * Reads the blocks of one page for whoever has them: they come with numbers, and what was read of them is kept here until the page no longer
 * lists them. So the page itself needs neither names nor meanings, and what travels is plain data, both ways.
 */
import { type DecideBlock, decide } from './decide.ts';
import type { NameTable } from './name-table.ts';
import type { Reader } from './read-block.ts';
import { summarize, type TermSummary } from './term-summary.ts';
import type { BlockContext, BlockFacts, DecideSettings, DefinedUse } from './types.ts';

/** A block to be read. */
export interface SentBlock extends Pick<BlockContext, 'place' | 'lang' | 'links'> {
  /** Its number, which no other block of the page ever has. */
  readonly id: number;
  readonly text: string;
}

/** A page's blocks in reading order, as they stand now. */
export interface Outline {
  /** Their numbers; each was sent before. */
  readonly ids: readonly number[];
  /** The number of the section of each; grows in reading order. */
  readonly sections: readonly number[];
  /** The numbers of blocks with names in them that are not rendered. */
  readonly unseen: readonly number[];
  /** These are all: what else was sent is gone for good. */
  readonly isWhole: boolean;
}

/** The settings as they travel: terms that the reader knows by their ids. */
export interface SentSettings extends Omit<DecideSettings, 'known'> {
  readonly known: readonly string[];
}

/** A mention that is shown. */
export interface ShownMention {
  readonly start: number;
  readonly end: number;
  /** Index of the term; `null` for an abbreviation that the page defines as something that is no term of ours. */
  readonly term: number | null;
  /** `defined.block` is an index in the outline. */
  readonly defined: DefinedUse | null;
}

/** What was decided over an outline. */
export interface Decided {
  /** What is shown, in reading order, by the block's index in the outline. */
  readonly shown: readonly (readonly [block: number, mentions: readonly ShownMention[]])[];
  /** The page's terms in the order of their first mention, shown or not. */
  readonly terms: readonly TermSummary[];
}

export interface PageReader {
  /** Reads blocks; gives the places of the names in each: start, end, start, end … */
  read(blocks: readonly SentBlock[]): readonly (readonly number[])[];
  /** Decides over all that is listed. Throws a `RangeError` for a number that was never sent. */
  decide(outline: Outline, settings: SentSettings): Decided;
}

/** A block that is kept, with what changes around it while it stays. */
interface Kept {
  readonly facts: BlockFacts;
  readonly context: Omit<BlockContext, 'section' | 'visible'> & { section: number; visible: boolean };
}

/** What all blocks without a name share: pages have them by the thousand. */
const NO_PLACES: readonly number[] = [];

export function createPageReader(table: NameTable, { read }: Reader): PageReader {
  const kept = new Map<number, Kept>();
  /** Of the texts that are kept: a block that is sent anew may say what it said before. */
  const factsOf = new Map<string, BlockFacts>();
  let numberOf: ReadonlyMap<string, number> | null = null;

  const termOf = (id: string): number | undefined => {
    numberOf ??= new Map(Array.from({ length: table.termCount }, (_, term) => [table.idOf(term), term]));
    return numberOf.get(id);
  };

  return {
    read: (blocks) =>
      blocks.map(({ id, text, place, lang, links }) => {
        const facts = factsOf.get(text) ?? read(text);
        factsOf.set(text, facts);
        kept.set(id, { facts, context: { place, lang, links, section: 0, visible: true } });
        const { matches } = facts;
        return matches.length === 0 ? NO_PLACES : matches.flatMap(({ start, end }) => [start, end]);
      }),
    decide({ ids, sections, unseen, isWhole }, { known, ...settings }) {
      const hidden = new Set(unseen);
      const blocks = ids.map((id, i): DecideBlock => {
        const block = kept.get(id);
        if (!block) throw new RangeError(`The page lists a block number ${id} that it never sent`);
        block.context.section = sections[i] ?? 0;
        block.context.visible = !hidden.has(id);
        return block;
      });
      if (isWhole && kept.size > ids.length) {
        const listed = new Set(ids);
        for (const [id, { facts }] of kept) {
          if (listed.has(id)) continue;
          kept.delete(id);
          factsOf.delete(facts.text);
        }
      }
      // An id that no term has is one of another glossary, whose known words the reader keeps.
      const numbers = new Set(known.flatMap((id) => termOf(id) ?? []));
      const mentions = decide(blocks, table, { ...settings, known: numbers });
      return {
        shown: mentions.flatMap((all, block): [number, ShownMention[]][] => {
          const shown = all.filter(({ hiddenBy }) => hiddenBy === null);
          return shown.length === 0
            ? []
            : [[block, shown.map(({ start, end, term, defined }) => ({ start, end, term, defined }))]];
        }),
        terms: summarize(mentions),
      };
    },
  };
}
