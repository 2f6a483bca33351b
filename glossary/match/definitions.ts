import { readBrackets } from './definitions/brackets.ts';

/** An abbreviation that a text defines itself. Places are UTF-16 offsets in that text. */
export interface Definition {
  shortForm: string;
  longForm: string;
  start: number;
  end: number;
  longStart: number;
  longEnd: number;
}

const MAX_INNER = 200;
const MAX_DEPTH = 8;

export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  const open: number[] = [];
  for (const bracket of text.matchAll(/[()[\]（）]/g)) {
    if ('([（'.includes(bracket[0])) {
      if (open.push(bracket.index) > MAX_DEPTH) open.shift();
      continue;
    }
    const start = open.pop();
    if (start === undefined || bracket.index - start > MAX_INNER) continue;
    for (const { start: s, end, long } of readBrackets(text, start, bracket.index))
      found.push({
        shortForm: text.slice(s, end),
        longForm: text.slice(long.start, long.end),
        start: s,
        end,
        longStart: long.start,
        longEnd: long.end, cost: long.cost,
      });
  }
  return found;
}
