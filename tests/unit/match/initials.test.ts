import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsBefore } from '../../../glossary/match/definitions/initials.ts';
import { longFormBefore } from '../../../glossary/match/definitions/long-form.ts';
import { shortFormOf } from '../../../glossary/match/definitions/short-form.ts';

/** What the initials before the text's only bracket are, quickly and by aligning the words. */
function bothWays(text: string) {
  const open = text.indexOf('(');
  const close = text.indexOf(')');
  const short = shortFormOf(text.slice(open + 1, close));
  const long = short && longFormBefore(short, text, open);
  return { quick: initialsBefore(text, open, close)?.long ?? null, plain: long };
}

describe('initials in brackets', () => {
  it.each([
    ['A spinal cord stimulation (SCS) was given.', 'spinal cord stimulation', 0],
    ['Spinal Cord Stimulation (SCS)', 'Spinal Cord Stimulation', 0],
    ['seen as area under the curve (AUC).', 'area under the curve', 2],
    ['Repetitive transcranial magnetic stimulation (rTMS)', 'Repetitive transcranial magnetic stimulation', 0],
  ])('are read at once: %s', (text, long, cost) => {
    const { quick, plain } = bothWays(text);
    expect(quick && text.slice(quick.start, quick.end)).toBe(long);
    expect(quick).toEqual({ ...plain, cost });
  });

  it.each([
    'a curve of the area of interest (CAI)',
    'an analysis of variance (ANOVA)',
    'a numerical rating scale the (NRS)',
    'by the rating of pain (TROP)',
    'the rheumatoid arthritis register (RArr)',
    'part IV (IV)',
  ])('are left to the closer look where more is to be said: %s', (text) => {
    expect(bothWays(text).quick).toBeNull();
  });

  const word = fc.constantFrom(
    ...'area of under the curve a and cord spinal Spinal stimulation oesophagus extra type on in A T-cell unit dose (x)'.split(
      ' ',
    ),
  );
  const letter = fc.constantFrom(...'AOUTCSEXDI');
  it('say what aligning the words says, wherever they say anything', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('', 'a', 's', 'o'),
        fc.array(letter, { minLength: 2, maxLength: 5 }),
        fc.nat(2),
        (words, small, letters, own) => {
          // Two of three abbreviations are made of the words, so that many fit.
          const initials = words
            .filter((one) => own === 0 || !/^(?:of|the|a|and|on|in)$/.test(one))
            .map((one) => one.charAt(0).toUpperCase())
            .slice(-letters.length)
            .join('');
          const text = `${words.join(' ')} (${small}${own === 2 ? letters.join('') : initials})`;
          fc.pre(text.indexOf('(') === text.lastIndexOf('('));
          const { quick, plain } = bothWays(text);
          if (quick) expect(quick).toEqual(plain);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
