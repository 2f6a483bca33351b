import { describe, expect, it } from 'vitest';
import { isSpeltBy } from '../../../glossary/match/spelling.ts';

/** May the words be what the abbreviation stands for? */
function spells(words: string, abbreviation: string): boolean {
  const text = `${words} (${abbreviation})`;
  const start = words.length + 2;
  return isSpeltBy(text, start, start + abbreviation.length, 0, words.length);
}

describe('the quick question whether words may be what an abbreviation stands for', () => {
  it.each([
    ['radiofrequency ablation', 'RFA'],
    ['analysis of variance', 'ANOVA'],
    ['gastro-oesophageal reflux disease', 'GERD'],
    ['aspartate aminotransferase', 'AST'],
    ['alanine aminotransferase', 'ALT'],
    ['extracorporeal membrane oxygenation', 'ECMO'],
    ['transmit gain', 'XG'],
    ['non-steroidal anti-inflammatory drugs', 'NSAIDs'],
    ['non-steroidal anti-inflammatory drug products', 'NSAIDS'],
    ['gamma-interferon', 'IFN'],
    ['maximum oxygen volume', 'VOmax'],
  ])('%s: %s, yes', (words, abbreviation) => {
    expect(spells(words, abbreviation)).toBe(true);
  });

  it.each([
    ['the nerve was heated for a minute', 'RFA'],
    ['of variance the analysis', 'ANOVA'],
    ['cord of the spine', 'SCS'],
    ['pain threshold', 'HPT'],
    ['two groups of patients', 'CI'],
  ])('%s: %s, no', (words, abbreviation) => {
    expect(spells(words, abbreviation)).toBe(false);
  });
});
