/** The texts of a page, put together and asked about many at once: each question has its price, however short the text. */
import type { HasTerms } from '../../glossary/match/has-terms.ts';

/** Characters that make the first question: most pages about medicine have a name in their first sentences. */
const FIRST_CHARACTERS = 1_000;
/** Characters that make each other one: enough for the browser to compile its passes over them. */
const ENOUGH_CHARACTERS = 8_000;

/** Characters at the beginning and the end of a text that may belong to a name with its neighbour's. */
const MARGIN = 80;

/** Both ask when it is time, and tell whether there is enough to read the page for. */
export interface TextQueue {
  /** Takes the next text in the order of the page. */
  add(text: string): boolean;
  /** The last was added: what follows stands elsewhere. */
  flush(): boolean;
}

export function createTextQueue(hasTerms: HasTerms): TextQueue {
  /** Names may go from one text into the next: what stands between them parts words, as a blank does. */
  let texts: string[] = [];
  let length = 0;
  let enough = FIRST_CHARACTERS;
  /** Texts that meet within a word, as in "radio<b>frequency</b> ablation", or their margins; a line break where others follow. */
  let seams: string[] = [];
  let last = '';
  let isInSeam = false;

  function ask(): boolean {
    const apart = texts.join('\n');
    const joined = seams.join('');
    texts = [endOf(last)];
    seams = isInSeam ? [endOf(last)] : [];
    length = 0;
    enough = ENOUGH_CHARACTERS;
    return hasTerms(apart) || (joined !== '' && hasTerms(joined));
  }

  return {
    add(text) {
      if (text === '') return false;
      const meets = isFull(last, last.length - 1) && isFull(text, 0);
      if (meets) {
        if (!isInSeam) seams.push('\n', endOf(last));
        seams.push(text.length <= 2 * MARGIN ? text : `${text.slice(0, MARGIN)}\n${endOf(text)}`);
      }
      isInSeam = meets;
      last = text;
      texts.push(text);
      length += text.length;
      return length >= enough && ask();
    },
    flush() {
      const found = length > 0 && ask();
      texts = [];
      seams = [];
      last = '';
      isInSeam = false;
      return found;
    },
  };
}

const endOf = (text: string): string => text.slice(-MARGIN);

/** Is there anything but a blank? A name may go on without one beyond a hyphen too. */
function isFull(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32;
}
