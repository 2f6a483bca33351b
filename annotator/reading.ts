/** Reading as the annotator asks for it: blocks go out, places and decisions come back. */
import type { Decided, Outline, SentBlock, SentSettings } from '../glossary/match/page-reader.ts';
import type { Block } from './blocks.ts';
import type { DisplayOf, Snapshot, SnapshotReading } from './snapshot.ts';

/** A block of a live page, with what is known of it. */
export interface Entry {
  /** No other block of the page ever has it. */
  readonly id: number;
  readonly context: Block;
  /** Of the names in it: start, end, start, end …; `null` until it is read. */
  places: readonly number[] | null;
}

/**
 * Who reads a page's blocks and decides over them: the background for web pages, the page itself for tools and tests. Answers come in the order of the
 * questions. A promise that is rejected says that nobody reads for this page any more.
 */
export interface Reading {
  /**
   * Reads a whole page by its snapshot, before any block of it; its blocks are known by their ids from then on. `null`: it cannot be, the page is to be walked.
   * It will be decided over by these settings, which can be done at once.
   */
  readSnapshot(snapshot: Snapshot, settings: SentSettings): Promise<SnapshotReading | null>;
  /** Reads the last snapshot again with what the page's own style says. */
  readSnapshotAgain(displays: readonly DisplayOf[], settings: SentSettings): Promise<SnapshotReading | null>;
  /** The places of the names in each block, as `Entry` has them. */
  read(blocks: readonly Entry[]): Promise<readonly (readonly number[])[]>;
  /** Decides over blocks in reading order, all of them read. `isWhole`: these are all that the page has, and what else was read is gone. */
  decide(blocks: readonly Entry[], settings: SentSettings, isWhole: boolean): Promise<Decided>;
}

/** A block as it travels. */
export function toSent({ id, context: { text, place, lang, links } }: Entry): SentBlock {
  return { id, text, place, lang, links };
}

/** Blocks in reading order, as they are decided over. `isWhole`: these are all that the page has. */
export function outlineOf(blocks: readonly Entry[], isWhole: boolean): Outline {
  return {
    ids: blocks.map(({ id }) => id),
    sections: blocks.map(({ context }) => context.section),
    unseen: blocks.flatMap(({ id, context }) => (context.visible ? [] : [id])),
    isWhole,
  };
}

/** Does a block hold a name? */
export function hasNames({ places }: Entry): boolean {
  return places !== null && places.length > 0;
}
