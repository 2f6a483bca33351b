import type { Place } from '../glossary/match/types.ts';
import type { Block, Box } from './blocks.ts';
import { partBlock } from './parting.ts';
import { NO_ELEMENT, type SnapshotReading } from './snapshot.ts';

const NO_PLACES: readonly number[] = [];

/** Of a block that no longer stands as it was read. */
const NO_PIECES: Pieces = { text: '', lang: null, nodes: [], starts: [], links: [] };

/** What a walk finds of a block. */
export type Pieces = Pick<Block, 'text' | 'lang' | 'nodes' | 'starts' | 'links'>;

/**
 * A block that was read elsewhere, by its page's snapshot. Its pieces are looked for when they are first asked for: most never are, as most
 * marks of a page are far from what its reader sees. It has none when its box is no longer as it was.
 */
export class UnwalkedBlock implements Block {
  readonly box: Box;
  readonly place: Place;
  readonly owner: Element | null;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
  section = 0;
  visible = true;
  #pieces: Pieces | null = null;
  readonly #walk: (box: Box) => void;

  /** @param walk has the blocks of a box take their pieces, if they can be found */
  constructor(box: Box, place: Place, owner: Element | null, length: number, walk: (box: Box) => void) {
    this.box = box;
    this.place = place;
    this.owner = owner;
    this.length = length;
    this.#walk = walk;
  }

  take(pieces: Pieces): void {
    this.#pieces = pieces;
  }

  get text(): string {
    return this.#found().text;
  }

  get lang(): string | null {
    return this.#found().lang;
  }

  get nodes(): readonly Text[] {
    return this.#found().nodes;
  }

  get starts(): readonly number[] {
    return this.#found().starts;
  }

  get links(): Block['links'] {
    return this.#found().links;
  }

  #found(): Pieces {
    if (this.#pieces === null) {
      this.#walk(this.box);
      this.#pieces ??= NO_PIECES;
    }
    return this.#pieces;
  }
}

/**
 * The blocks that were read of a snapshot, in reading order, each with the places of the names in it.
 *
 * @param elementAt gives an element by its place in the document
 * @param walk as a block has it
 */
export function unwalkedBlocks(
  { boxes, lengths, ...read }: SnapshotReading,
  elementAt: (order: number) => HTMLElement,
  walk: (box: Box) => void,
): { readonly context: UnwalkedBlock; readonly places: readonly number[] }[] {
  const [places, owners, names] = [rows(read.places), rows(read.owners), rows(read.names)];
  let owner: Element | null = null;
  return boxes.map((order, i) => {
    const next = owners(i);
    if (next !== null) owner = next === NO_ELEMENT ? null : elementAt(next);
    const context = new UnwalkedBlock(elementAt(order), places(i) ?? 'text', owner, lengths[i] ?? 0, walk);
    return { context, places: names(i) ?? NO_PLACES };
  });
}

/** Reads rows in the order of their blocks: asked for each block in turn, gives what its row says, or `null`. */
function rows<T>(of: readonly (readonly [block: number, value: T])[]): (block: number) => T | null {
  let next = 0;
  return (block) => {
    const row = of[next];
    if (row?.[0] !== block) return null;
    next++;
    return row[1];
  };
}

/**
 * The blocks of one box, as a walk finds them, in the pieces in which they were read: a block that style parts was read as several.
 * `null` where they are not the same texts.
 *
 * @param lengths of the texts that were read
 */
export function partsAsRead(walked: readonly Block[], lengths: readonly number[]): Block[] | null {
  const parts: Block[] = [];
  for (const block of walked) {
    const seams: number[] = [];
    let length = lengths[parts.length] ?? 0;
    while (length < block.text.length) {
      const seam = block.starts.indexOf(length);
      const next = lengths[parts.length + seams.length + 1];
      if (seam < 0 || next === undefined) return null;
      seams.push(seam);
      length += next;
    }
    if (length !== block.text.length) return null;
    if (seams.length === 0) parts.push(block);
    else parts.push(...partBlock(block, seams));
  }
  return parts.length === lengths.length ? parts : null;
}
