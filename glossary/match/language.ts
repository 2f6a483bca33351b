/** Is a text English? A cheap judgement by the words at its beginning, which are hashed for matching anyway. */
import { fold, LETTER, roll } from './characters.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** Words that nearly every English sentence has, and no neighbouring language. */
const ENGLISH = words(
  'the of and to is for with that are was be this by from or not have it as your you can which may we they their our',
);
/** The same for Spanish, Portuguese, French, Italian, German, Dutch, the Nordic languages, Polish, Hungarian, Finnish, Turkish. */
const FOREIGN = words(
  'el los las que una por para del su les des une est dans pour qui sur pas au das und ist nicht ein eine mit zu auf für dem il che della het een voor zijn och att det som är på og til ikke não em uma się nie jest oli että bir és hogy egy',
);

/** The words' hashes, each at the place that its lower bits say or the next free one, and what it speaks for. */
const SLOTS = 0x1ff;
const hashes = new Int32Array(SLOTS + 1);
const sides = new Int8Array(SLOTS + 1);
for (const word of [...ENGLISH, ...FOREIGN]) {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = roll(hash, fold(word.charCodeAt(i)));
  let slot = hash & SLOTS;
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & SLOTS;
  if (hashes[slot] === 0) sides[slot] = ENGLISH.includes(word) ? 1 : -1;
  hashes[slot] = hash;
}

/** Words that begin before this place are looked at, in characters, until so many English ones without another have settled it. */
export const SAMPLE = 240;
const SETTLED = 4;
/** The fewest words that can tell otherwise. */
const FEWEST_WORDS = 8;
/** Where at least one word of so many is of the English list, letters of other scripts are not looked for. */
const PLAINLY_ENGLISH = 6;
/** The first letter of the other scripts. */
const OTHER_SCRIPT = 0x400;

/** What a word says of its text, by its hash: 1, it is English; -1, it is not; 0, nothing. */
function languageOf(hash: number): number {
  let slot = hash & SLOTS;
  while (hashes[slot] !== 0) {
    if (hashes[slot] === hash) return sides[slot] as number;
    slot = (slot + 1) & SLOTS;
  }
  return 0;
}

/**
 * `true`, `false`, or `null` where the text is too short to tell, by the hashes of the first `count` words. Asked only of texts in which something was found:
 * on most pages they are the smaller part.
 */
export function judgeEnglish(text: string, words: Int32Array, count: number): boolean | null {
  let english = 0;
  let foreign = 0;
  let asked = 0;
  while (asked < count && (english < SETTLED || foreign > 0)) {
    const language = languageOf(words[asked++] as number);
    if (language < 0) foreign++;
    else english += language;
  }
  if (english * PLAINLY_ENGLISH < asked && isOtherScript(text)) return false;
  if (english >= SETTLED && foreign === 0) return true;
  if (asked < FEWEST_WORDS) return null;
  if (foreign > english && foreign * 10 >= asked) return false;
  return english > 0 ? true : null;
}

/** Letters of other scripts, not the dashes and quotes between them: the browser's own pass says at once that a text has none. */
const OTHER_LETTER = /[\u0400-\u1fff\u2c00-\uffff]/;

/** Is a quarter of the beginning in letters that English does not have? */
function isOtherScript(text: string): boolean {
  if (!OTHER_LETTER.test(text.slice(0, SAMPLE))) return false;
  const end = Math.min(text.length, SAMPLE);
  let others = 0;
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= OTHER_SCRIPT && fold(c) >= LETTER) others++;
  }
  return others * 4 > end;
}
