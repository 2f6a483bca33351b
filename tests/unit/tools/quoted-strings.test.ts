import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withQuotedStrings } from '../../../tools/build/quoted-strings.ts';

const LONG = 'bread and butter '.repeat(50);

describe('A script with quoted strings', () => {
  test('has none of the long templates that nothing is put into', () => {
    expect(withQuotedStrings(`const a=\`${LONG}\`,b=\`short\`;`)).toBe(`const a="${LONG}",b=\`short\`;`);
  });

  test.each([`f\`${LONG}\``, `\`${LONG}\${1}\``])('keeps what is more than a string: %#', (code) => {
    expect(withQuotedStrings(code)).toBe(code);
  });

  test('says the same in ASCII, whatever is in the string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (some) => {
        const text = LONG + some;
        const code = `\`${text.replace(/[\\`$]/g, '\\$&').replace(/\r/g, '\\r')}\``;
        const quoted = withQuotedStrings(code);
        expect(quoted).toMatch(/^"[\0-\x7f]*"$/);
        expect(JSON.parse(quoted)).toBe(text);
      }),
    );
  });
});
