import { describe, expect, it } from 'vitest';
import { createPageDefinitions } from '../../../glossary/match/page-definitions.ts';
import type { ReadDefinition } from '../../../glossary/match/types.ts';

const define = (shortForm: string, longForm: string, start = 0): ReadDefinition => ({
  shortForm,
  longForm,
  start,
  end: start + shortForm.length,
  longStart: start + 20,
  longEnd: start + 20 + longForm.length,
  terms: null,
});

/** The long form that holds for the word in the given text, which stands in block 5. */
const meaning = (definitions: ReturnType<typeof createPageDefinitions>, word: string, text = `x ${word} y`) => {
  const start = text.indexOf(word);
  return definitions.at(text, start, start + word.length, 5)?.definition.longForm ?? null;
};

describe('what a page defines', () => {
  it('is empty until something is defined', () => {
    const definitions = createPageDefinitions();
    expect(definitions.isEmpty()).toBe(true);
    expect(meaning(definitions, 'RFA')).toBeNull();
    definitions.add(define('RFA', 'radiofrequency ablation'), 0);
    expect(definitions.isEmpty()).toBe(false);
    expect(meaning(definitions, 'RFA')).toBe('radiofrequency ablation');
  });

  it('is told apart where abbreviations begin alike, and where one is the beginning of another', () => {
    const definitions = createPageDefinitions();
    for (const form of ['RF', 'RFA', 'RFAB', 'RFL']) definitions.add(define(form, `long ${form}`), 0);
    for (const form of ['RF', 'RFA', 'RFAB', 'RFL']) expect(meaning(definitions, form)).toBe(`long ${form}`);
    expect(meaning(definitions, 'RFX')).toBeNull();
    expect(meaning(definitions, 'RFABC')).toBeNull();
    expect(meaning(definitions, 'rfa')).toBeNull();
  });

  it('holds for plurals of what is defined in the singular, and the other way round', () => {
    const definitions = createPageDefinitions();
    definitions.add(define('NSAIDs', 'nonsteroidal anti-inflammatory drugs'), 0);
    definitions.add(define('RCT', 'randomized controlled trial'), 1);
    expect(meaning(definitions, 'NSAID')).toBe('nonsteroidal anti-inflammatory drugs');
    expect(meaning(definitions, 'RCTs')).toBe('randomized controlled trial');
    // Two letters are no plural of one.
    definitions.add(define('Ms', 'millisecond'), 2);
    expect(meaning(definitions, 'Ms')).toBe('millisecond');
    expect(meaning(definitions, 'M')).toBeNull();
  });

  it('is what was said last before a place, else what is said first after it', () => {
    const definitions = createPageDefinitions();
    definitions.add(define('PT', 'physical therapy', 10), 5);
    definitions.add(define('PT', 'prothrombin time', 30), 5);
    definitions.add(define('PT', 'part time'), 7);
    const text = `${'.'.repeat(60)}PT`;
    const at = (start: number, block: number) =>
      definitions.at(`${'.'.repeat(start)}PT`, start, start + 2, block)?.definition.longForm;
    expect(at(0, 0)).toBe('physical therapy');
    expect(at(10, 5)).toBe('physical therapy');
    expect(at(29, 5)).toBe('physical therapy');
    expect(at(30, 5)).toBe('prothrombin time');
    expect(at(0, 6)).toBe('prothrombin time');
    expect(at(0, 7)).toBe('part time');
    expect(definitions.at(text, 60, 62, 9)).toEqual({ definition: define('PT', 'part time'), block: 7 });
  });
});
