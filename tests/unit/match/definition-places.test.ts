import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../glossary/match/definitions.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import { tableOf, term } from './small-glossary.ts';

const { read } = createReader(tableOf([term('radiofrequency ablation', [{ text: 'RFA', trust: 'evidence' }])]));
const quickly = (text: string) => read(text).definitions.map(({ terms: _, ...definition }) => definition);

describe('reading finds the definitions that a search over the whole text finds', () => {
  it.each([
    'Radiofrequency ablation (RFA) heats a nerve.',
    'RFA (radiofrequency ablation) heats a nerve.',
    'Some (radiofrequency ablation, RFA) and some (ESI: epidural steroid injection) were given.',
    'Non-steroidal anti-inflammatory drugs (NSAIDs) and gamma-interferon (IFN-gamma) were given.',
    'The corrected QT interval (QTc) and alanine aminotransferase (ALT) rose; tumor necrosis factor alpha (TNFα) did not.',
    'RFA stands for radiofrequency ablation.',
    'In this text RFA stands for radiofrequency ablation.',
    'Some radiofrequency ablation is abbreviated as RFA in what follows.',
    'Spinal cord stimulation, hereafter SCS, or the Consolidated Standards of Reporting Trials, or CONSORT, were named.',
    'NRS, numerical rating scale; TKA, total knee arthroplasty; BMI = body mass index.',
    'In those (12 of 31) who had it (deep brain stimulation (DBS), [n = 4]) pain fell (P < 0.05).',
  ])('%s', (text) => {
    const plainly = findDefinitions(text);
    expect(plainly).not.toEqual([]);
    expect(quickly(text)).toEqual(plainly);
  });

  it('but not where a bracket was closed before', () => {
    expect(quickly('The rest (it was short) for all RFA patients.')).toEqual([]);
  });

  it('and not for short forms with one capital, which are words as often', () => {
    expect(findDefinitions('The hormone erythropoietin (Epo) rose.')).toHaveLength(1);
    expect(quickly('The hormone erythropoietin (Epo) rose.')).toEqual([]);
  });
});
