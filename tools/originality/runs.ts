/** Finds where two collections of texts share runs of words: strings in, stretches out. */

/** Words in a row that two writers hardly choose alike by chance. */
export const RUN = 8;

/** A text as its folded words, each with the line it stands on. */
export interface Words {
  readonly file: string;
  readonly words: readonly string[];
  /** 1-based, one for each word. */
  readonly lines: readonly number[];
}

/** A longest stretch of one of our texts that stands in another. */
export interface Stretch {
  readonly file: string;
  readonly line: number;
  readonly words: readonly string[];
  /** The other file, and how many more hold the stretch or a part of it. */
  readonly other: string;
  readonly others: number;
}

/**
 * A text's words: letters and digits in lower case, without accents. An apostrophe in a word and a point or comma in a number
 * vanish; every other sign parts words.
 */
export function wordsOf(text: string, file = '', firstLine = 1): Words {
  const words: string[] = [];
  const lines: number[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    for (const word of fold(line).match(/[\p{L}\p{N}]+/gu) ?? []) {
      words.push(word);
      lines.push(firstLine + i);
    }
  }
  return { file, words, lines };
}

function fold(line: string): string {
  return line
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060]/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N})/gu, '')
    .toLowerCase();
}

/** Where a run of ours begins. */
interface Place {
  readonly text: number;
  readonly at: number;
}

/** Where the texts share `run` words or more, as longest stretches in the order of our texts; each place of ours is told once. */
export function sharedStretches(ours: readonly Words[], theirs: Iterable<Words>, run: number = RUN): Stretch[] {
  const places = new Map<string, Place[]>();
  for (const [text, { words }] of ours.entries()) {
    for (let at = 0; at + run <= words.length; at++) {
      const key = words.slice(at, at + run).join(' ');
      const known = places.get(key);
      if (known) known.push({ text, at });
      else places.set(key, [{ text, at }]);
    }
  }
  const known = new Set(ours.flatMap(({ words }) => words));
  const found: Found[] = [];
  for (const other of theirs) found.push(...stretchesIn(other, places, known, run));
  return longest(found).map(({ text, start, end, other, others }) => {
    const { file = '', words = [], lines = [] } = ours[text] ?? {};
    return { file, line: lines[start] ?? 1, words: words.slice(start, end), other, others };
  });
}

interface Found {
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly other: string;
}

/** Runs that go on together in both texts become one stretch. */
function stretchesIn(
  { file, words }: Words,
  places: ReadonlyMap<string, readonly Place[]>,
  known: ReadonlySet<string>,
  run: number,
): Found[] {
  const done: Found[] = [];
  let open: Found[] = [];
  let same = 0;
  for (let i = 0; i < words.length; i++) {
    same = known.has(words[i] ?? '') ? same + 1 : 0;
    const here = same < run ? [] : (places.get(words.slice(i + 1 - run, i + 1).join(' ')) ?? []);
    const next = here.map(({ text, at }): Found => {
      const before = open.find((one) => one.text === text && one.end === at + run - 1);
      return { text, start: before?.start ?? at, end: at + run, other: file };
    });
    done.push(...open.filter((one) => !next.some((two) => two.text === one.text && two.end === one.end + 1)));
    open = next;
  }
  return [...done, ...open];
}

/** Without stretches that lie within a longer one of the same text. */
function longest(found: readonly Found[]): (Found & { readonly others: number })[] {
  const sorted = [...found].sort((a, b) => a.text - b.text || a.start - b.start || b.end - a.end);
  const kept: { found: Found; files: Set<string> }[] = [];
  for (const one of sorted) {
    const around = kept.at(-1);
    if (around && around.found.text === one.text && one.end <= around.found.end) around.files.add(one.other);
    else kept.push({ found: one, files: new Set([one.other]) });
  }
  return kept.map(({ found: one, files }) => ({ ...one, others: files.size - 1 }));
}

/** How many words a stretch has when each official name in it counts as one: what is left is the writer's own. */
export function ownLength(words: readonly string[], names: readonly (readonly string[])[]): number {
  let count = 0;
  for (let i = 0; i < words.length; count++) {
    const length = names
      .filter((name) => name.every((word, k) => words[i + k] === word))
      .reduce((most, { length }) => Math.max(most, length), 0);
    i += Math.max(1, length);
  }
  return count;
}
