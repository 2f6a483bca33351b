/** Is a text English? A cheap judgement, for pages and blocks that do not say. */
import { FOLDED, fold, foldWide, LETTER, roll, TABLE_SIZE } from './characters.ts';

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

/** Characters looked at, and the fewest words that can tell. */
const SAMPLE = 240;
const FEWEST_WORDS = 8;

/** `true`, `false`, or `null` where the text is too short to tell. */
export function judgeEnglish(text: string): boolean | null {
  let english = 0;
  let foreign = 0;
  let words = 0;
  let otherScript = 0;
  let hash = 0;
  let length = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i <= end; i++) {
    const c = i < end ? text.charCodeAt(i) : 0;
    const letter = c < TABLE_SIZE ? (FOLDED[c] as number) : foldWide(c);
    if (letter >= LETTER) {
      hash = (hash & 0x1ffffff) * 31 + letter;
      length++;
      if (letter > 0x3ff) otherScript++;
    } else if (length > 0) {
      words++;
      if (sieve[hash & SIEVE] === 1) {
        if (ENGLISH.has(hash)) english++;
        else if (FOREIGN.has(hash)) foreign++;
      }
      hash = 0;
      length = 0;
    }
  }
  if (otherScript * 4 > end) return false;
  if (words < FEWEST_WORDS) return null;
  if (foreign > english && foreign * 10 >= words) return false;
  return english > 0 ? true : null;
}
