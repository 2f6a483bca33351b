import { isInWord } from '../glossary/match/characters.ts';
import type { ShownMention } from '../glossary/match/page-reader.ts';
import type { Block } from './blocks.ts';
import { type RangeEnds, toRange, toRangeEnds } from './ranges.ts';

/** Our two kinds of marks: a term of the glossary, and an abbreviation that the page itself explains. */
export type MarkKind = 'term' | 'defined';

export const MARK_KINDS = ['term', 'defined'] as const satisfies readonly MarkKind[];

/** A mention that is shown. The same object as long as it stands where it stood and says what it said. */
export interface Mark {
  readonly kind: MarkKind;
  readonly mention: ShownMention;
  readonly block: Block;
  /** Whether its place was ever asked for, which `text`, `range` and `letters` do; until then nothing is known of it but its block. */
  readonly isPlaced: boolean;
  /** As it stands on the page. */
  readonly text: string;
  readonly range: RangeEnds;
  /** All that lies between its ends, should it go over several nodes: a hidden element between two words counts here. */
  readonly letters: string;
  /** The elements that show it, in order; none when it is painted without. The range then does not hold, as they part its text. */
  elements: readonly Element[];
}

/** One list for all marks that are painted without elements: nearly all. */
export const NO_ELEMENTS: readonly Element[] = [];

export function createMark(block: Block, mention: ShownMention): Mark {
  return new LazyMark(block, mention);
}

/** Looks for its place when it is first asked for: pages have marks by the thousand, and most are never shown. */
class LazyMark implements Mark {
  readonly block: Block;
  readonly mention: ShownMention;
  elements = NO_ELEMENTS;
  #place: Place | null = null;

  constructor(block: Block, mention: ShownMention) {
    this.block = block;
    this.mention = mention;
  }

  get kind(): MarkKind {
    return this.mention.term === null ? 'defined' : 'term';
  }

  get isPlaced(): boolean {
    return this.#place !== null;
  }

  get text(): string {
    return this.#placed().text;
  }

  get range(): RangeEnds {
    return this.#placed().range;
  }

  get letters(): string {
    return this.#placed().letters;
  }

  #placed(): Place {
    this.#place ??= placeIn(this.block, this.mention);
    return this.#place;
  }
}

type Place = Pick<Mark, 'text' | 'range' | 'letters'>;

function placeIn(block: Block, { start, end }: ShownMention): Place {
  const text = block.text.slice(start, end);
  const range = toRangeEnds(block, start, end);
  const letters = range.startContainer === range.endContainer ? text : (toRange(range)?.toString() ?? text);
  return { text, range, letters };
}

/** Whether a mark for the one mention of a block serves for the other. */
export function isSameMark(mark: Mark, mention: ShownMention): boolean {
  const old = mark.mention;
  return (
    old.start === mention.start &&
    old.end === mention.end &&
    old.term === mention.term &&
    old.defined?.longForm === mention.defined?.longForm
  );
}

/**
 * Whether a mark still lies on its own letters, as a whole word. Its range does not follow an edit, so this is asked of every mark in a
 * box that changed, before the next paint.
 */
export function isIntact(mark: Mark): boolean {
  const { startContainer, endContainer, startOffset, endOffset } = mark.range;
  if (mark.block.nodes.length === 0) return false;
  if (startContainer !== endContainer) return rangeOf(mark)?.toString() === mark.letters;
  const { data } = startContainer as Text;
  return data.startsWith(mark.text, startOffset) && !isInWord(data, startOffset - 1) && !isInWord(data, endOffset);
}

export function isOverNodes({ range }: Mark): boolean {
  return range.startContainer !== range.endContainer;
}

/** Whether the text under a mark is on the page at all. */
export function isOnPage(mark: Mark): boolean {
  if (!mark.isPlaced) return mark.block.box.isConnected;
  const { startContainer, endContainer } = mark.range;
  return startContainer.isConnected && (startContainer === endContainer || endContainer.isConnected);
}

/** Where a mark is now, as a live range; `null` when the page no longer has it. */
export function rangeOf({ elements, range }: Mark): Range | null {
  const [first] = elements;
  const last = elements.at(-1);
  if (first === undefined || last === undefined) return toRange(range);
  if (!first.isConnected || !last.isConnected) return null;
  const live = first.ownerDocument.createRange();
  live.setStart(first, 0);
  live.setEnd(last, last.childNodes.length);
  return live;
}

/** The rectangles of a mark in the viewport, one for each line it stands on; none when it is not rendered. */
export function rectsOf(mark: Mark): readonly DOMRect[] {
  const range = rangeOf(mark);
  return range === null ? [] : [...range.getClientRects()];
}
