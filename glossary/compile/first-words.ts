import { firstOf } from '../match/first-words.ts';
import { openNameList } from '../match/names.ts';
import { nextWords } from '../match/pattern.ts';

/** Every word with which a name can begin, in each of its spellings: `hash, first, hash, first …` by name (`match/first-words.ts`). */
export function firstWords(names: string): Int32Array<ArrayBuffer> {
  const { text, starts, ends } = openNameList(names);
  const firsts: number[] = [];
  starts.forEach((start, name) => {
    nextWords(text.slice(start, ends[name]), 0, (hash, place) => firsts.push(hash, firstOf(name, place)));
  });
  return Int32Array.from(firsts);
}
