/** Is a text English? A cheap judgement by the words at its beginning, which are hashed for matching anyway. */
import { fold, LETTER, roll } from './characters.ts';

const hashes = (words: string): Set<number> =>
  new Set(
    words.split(' ').map((word) => {
      let hash = 0;
      for (let i = 0; i < word.length; i++) hash = roll(hash, fold(word.charCodeAt(i)));
      return hash;
    }),
  );

/** Words that nearly every English sentence has, and no neighbouring language. */
const ENGLISH = hashes(
  'the of and to is for with that are was be this by from or not have it as your you can which may we they their our',
);
/** The same for Spanish, Portuguese, French, Italian, German, Dutch, the Nordic languages, Polish, Hungarian, Finnish, Turkish. */
const FOREIGN = hashes(
  'el los las que una por para del su les des une est dans pour qui sur pas au das und ist nicht ein eine mit zu auf für dem il che della het een voor zijn och att det som är på og til ikke não em uma się nie jest oli että bir és hogy egy',
);

/** One byte for each value of a hash's lower bits: 0 where no word of either list has them, which spares most look-ups. */
const SIEVE = 0xfff;
const sieve = new Uint8Array(SIEVE + 1);
for (const hash of [...ENGLISH, ...FOREIGN]) sieve[hash & SIEVE] = 1;

/** Words that begin before this place are looked at, in characters, and the fewest words that can tell. */
export const SAMPLE = 240;
const FEWEST_WORDS = 8;
/** Where at least one word of so many is of the English list, letters of other scripts are not looked for. */
const PLAINLY_ENGLISH = 6;
/** The first letter of the other scripts. */
const OTHER_SCRIPT = 0x400;

/** Quick, and generous: may a word with this hash tell the language? */
export function isTelling(hash: number): boolean {
  return sieve[hash & SIEVE] === 1;
}

/**
 * `true`, `false`, or `null` where the text is too short to tell. `telling` begins with the hashes, so many as `count`, of the telling
 * words among the first `words`.
 */
export function judgeEnglish(text: string, telling: Int32Array, count: number, words: number): boolean | null {
  let english = 0;
  let foreign = 0;
  for (let i = 0; i < count; i++) {
    const hash = telling[i] as number;
    if (ENGLISH.has(hash)) english++;
    else if (FOREIGN.has(hash)) foreign++;
  }
  if (english * PLAINLY_ENGLISH < words && isOtherScript(text)) return false;
  if (words < FEWEST_WORDS) return null;
  if (foreign > english && foreign * 10 >= words) return false;
  return english > 0 ? true : null;
}

/** Is a quarter of the beginning in letters that English does not have? */
function isOtherScript(text: string): boolean {
  const end = Math.min(text.length, SAMPLE);
  let others = 0;
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= OTHER_SCRIPT && fold(c) >= LETTER) others++;
  }
  return others * 4 > end;
}
