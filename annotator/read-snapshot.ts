/** The side of a snapshot that has no DOM: it is read by the builder of blocks like a live page, and only what style says is asked of the page. */
import type { Outline, SentBlock } from '../glossary/match/page-reader.ts';
import type { Place } from '../glossary/match/types.ts';
import { type Block, walkBlocks } from './blocks.ts';
import type { Markup } from './markup.ts';
import { parsedMarkup } from './parsed-markup.ts';
import { partBlock, seamsOf } from './parting.ts';
import { type Region, regionOf } from './regions.ts';
import { numberSections } from './sections.ts';
import { orderOf, orderOfText, type SerializedTree, treeOf } from './serialized-tree.ts';
import { type DisplayOf, NO_ELEMENT, type Snapshot, type SnapshotReading } from './snapshot.ts';

export interface SnapshotReader {
  /** `null` where the markup is not such as a browser writes. */
  read(snapshot: Snapshot): SnapshotReading | null;
  /** Reads the same snapshot again, now that displays are known; they add to those told before. `null`, too, when there is none any more. */
  readAgain(displays: readonly DisplayOf[]): SnapshotReading | null;
  /** The blocks that were read last, as they are decided over if all of them are seen. */
  outline(): Outline;
  /** The names of the custom elements in which something may be read besides. */
  hostNames(): readonly string[];
  /** The snapshot is no longer needed. */
  forget(): void;
}

/** @param readBlocks gives the places of the names in each block, and keeps what was read by its id; the last of an id counts */
export function createSnapshotReader(
  readBlocks: (blocks: readonly SentBlock[]) => readonly (readonly number[])[],
): SnapshotReader {
  let open: { readonly tree: SerializedTree; readonly region: Region | null } | null = null;
  let last: readonly Block[] = [];
  const hostNames = new Set<string>();
  const displays = new Map<number, string>();

  function read(): SnapshotReading | null {
    if (open === null) return null;
    const { tree, region } = open;
    const { elements } = tree;
    // Nothing in it is for reading.
    if (region === null) return { elements, ...columnsOf([], []), hosts: [], inlined: [], presumed: [] };
    const presumed = new Map<number, string>();
    const markup: Markup = {
      display(element) {
        const order = orderOf(element);
        const known = displays.get(order);
        if (known !== undefined) return known;
        const display = parsedMarkup.display(element);
        presumed.set(order, display);
        return display;
      },
      rendered: () => true,
    };
    const hosts: number[] = [];
    hostNames.clear();
    const inlined: number[] = [];
    const walk = walkBlocks(tree.root, region, {
      markup,
      inlined: new WeakSet(),
      deep: true,
      special: tree.special,
      budget: Number.POSITIVE_INFINITY,
      onHost: (element) => {
        hosts.push(orderOf(element));
        hostNames.add(element.localName);
      },
      onInlined: (element) => inlined.push(orderOf(element)),
    });
    // Something is nested too deeply.
    if (walk.rest.length > 0) return null;
    const { blocks, places } = readParted(walk.blocks, markup);
    last = blocks;
    return { elements, ...columnsOf(blocks, places), hosts, inlined, presumed: [...presumed] };
  }

  /** Reads blocks until none is parted by style any more. */
  function readParted(
    whole: readonly Block[],
    markup: Markup,
  ): { readonly blocks: readonly Block[]; readonly places: readonly (readonly number[])[] } {
    let blocks = whole;
    for (;;) {
      const places = readBlocks(
        blocks.map(({ text, place, lang, links }, i) => ({ id: i + 1, text, place, lang, links })),
      );
      let isParted = false;
      const next = blocks.flatMap((block, i) => {
        const seams = seamsOf(block, places[i] ?? [], markup);
        if (seams === null) return [block];
        isParted = true;
        return partBlock(block, seams);
      });
      if (!isParted) return { blocks, places };
      // A box out of the line within a block that was parted stands between its parts.
      blocks = next.sort((a, b) => firstText(a) - firstText(b));
    }
  }

  return {
    read({ html, around }) {
      const tree = treeOf(html, around);
      displays.clear();
      open = tree && { tree, region: regionIn(tree) };
      return read();
    },
    readAgain(told) {
      for (const [element, display] of told) displays.set(element, display);
      return read();
    },
    outline() {
      numberSections(last.map((context) => ({ context })));
      return {
        ids: last.map((_, i) => i + 1),
        sections: last.map(({ section }) => section),
        unseen: [],
        isWhole: true,
      };
    },
    hostNames: () => [...hostNames],
    forget() {
      open = null;
      last = [];
      displays.clear();
    },
  };
}

/** The region of what the tree's root is in. An article around it is taken to be the root, which has a place among the elements. */
function regionIn({ root }: SerializedTree): Region | null {
  const region = regionOf(root);
  return region && { ...region, owner: region.owner && root };
}

function columnsOf(
  blocks: readonly Block[],
  placesIn: readonly (readonly number[])[],
): Pick<SnapshotReading, 'boxes' | 'lengths' | 'places' | 'owners' | 'names'> {
  const places: [number, Place][] = [];
  const owners: [number, number][] = [];
  const names: [number, readonly number[]][] = [];
  let last = NO_ELEMENT;
  blocks.forEach(({ place, owner }, i) => {
    if (place !== 'text') places.push([i, place]);
    const own = owner === null ? NO_ELEMENT : orderOf(owner);
    if (own !== last) owners.push([i, own]);
    last = own;
    const found = placesIn[i] ?? [];
    if (found.length > 0) names.push([i, found]);
  });
  return {
    boxes: blocks.map(({ box }) => orderOf(box as Element)),
    lengths: blocks.map(({ text }) => text.length),
    places,
    owners,
    names,
  };
}

function firstText({ nodes: [first] }: Block): number {
  return first === undefined ? -1 : orderOfText(first);
}
