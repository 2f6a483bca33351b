import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../glossary/match/packed-numbers.ts';

afterEach(() => vi.unstubAllGlobals());

const NUMBERS = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })).map((list) => Int32Array.from(list));

function checkAll(): void {
  fc.assert(
    fc.property(NUMBERS, (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    }),
  );
}

describe('packed numbers', () => {
  it('are the same when they are unpacked', () => {
    checkAll();
  });

  it('are unpacked by the browser where it can', () => {
    vi.stubGlobal(
      'Uint8Array',
      class extends Uint8Array {
        static fromBase64(text: string): Uint8Array<ArrayBuffer> {
          return new Uint8Array(Buffer.from(text, 'base64'));
        }
      },
    );
    checkAll();
  });

  it('are refused when they are no Base64', () => {
    expect(() => unpackNumbers('a*')).toThrow();
  });
});
