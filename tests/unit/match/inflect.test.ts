import { describe, expect, it } from 'vitest';
import { inflect, patternsOf } from '../../../glossary/compile/inflect.ts';

/** Each name with some of its other forms, and forms that it must not have. */
const FORMS: readonly (readonly [name: string, forms: readonly string[], never?: readonly string[]])[] = [
  // plurals
  ['radiofrequency ablation', ['radiofrequency ablations']],
  ['nerve block', ['nerve blocks']],
  ['biopsy', ['biopsies']],
  ['therapy', ['therapies'], ['therapys']],
  ['reflex', ['reflexes']],
  ['crutch', ['crutches']],
  ['diagnosis', ['diagnoses'], ['diagnosiss']],
  ['arthritis', ['arthritides']],
  ['dorsal root ganglion', ['dorsal root ganglia', 'dorsal root ganglions']],
  ['bursa', ['bursae', 'bursas']],
  ['vertebra', ['vertebrae']],
  ['atrium', ['atria']],
  ['nucleus', ['nuclei']],
  ['haematoma', ['hematomata', 'haematomas']],
  ['cortex', ['cortices']],
  ['appendix', ['appendices']],
  ['larynx', ['larynges']],
  ['calf', ['calves']],
  ['flat foot', ['flat feet']],
  ['unit of botulinum toxin', ['units of botulinum toxin'], ['unit of botulinum toxins']],
  // the singular of a plural
  ['opioids', ['opioid']],
  [
    'nonsteroidal anti-inflammatory drugs',
    ['non-steroidal anti-inflammatory drug', 'nonsteroidal antiinflammatory drugs'],
  ],
  ['shingles', [], ['shingle']],
  // abbreviations
  ['RFA', ['RFAs'], ['RFAS']],
  ['NSAIDs', ['NSAID']],
  // adjectives have none
  ['transforaminal', [], ['transforaminals']],
  ['clinical trial', ['clinical trials']],
  // names of persons
  ["Parkinson's disease", ['Parkinson disease', 'Parkinsons disease', "Parkinson's disease"]],
  // British and American
  ['anesthesiologist', ['anaesthesiologist', 'anaesthesiologists']],
  ['paraesthesia', ['paresthesia']],
  ['anaemia', ['anemia']],
  ['haemoglobin', ['hemoglobin']],
  ['gynecologist', ['gynaecologist']],
  ['orthopedic surgeon', ['orthopaedic surgeons']],
  ['edema', ['oedema']],
  ['oestrogen', ['estrogen']],
  ['diarrhoea', ['diarrhea']],
  ['foetus', ['fetus']],
  ['randomised controlled trial', ['randomized controlled trials']],
  ['sensitization', ['sensitisation']],
  ['catastrophizing', ['catastrophising']],
  ['intention-to-treat analysis', ['intention-to-treat analyses']],
  ['paralyze', ['paralyse']],
  ['behavioral therapy', ['behavioural therapies']],
  ['tumour', ['tumor', 'tumors']],
  ['nerve fibre', ['nerve fiber', 'nerve fibers']],
  ['pain centre', ['pain center', 'pain centers']],
  ['magnesium sulfate', ['magnesium sulphate']],
  ['leukocyte', ['leucocytes']],
  ['disc herniation', ['disk herniations']],
  ['pain management programme', ['pain management programs']],
  ['visual analogue scale', ['visual analog scale']],
  ['labeled dose', ['labelled doses']],
  ['marketing licence', ['marketing license']],
  ['ageing', ['aging']],
  // solid, hyphen or apart
  ['radiofrequency', ['radio-frequency']],
  ['anti-inflammatory', ['antiinflammatory']],
  ['p-value', ['pvalue']],
  // Greek letters
  ['β-blocker', ['β-blockers', 'βblocker']],
  ['TNF-α', ['TNFα'], ['TNF-αs']],
  // numerals
  ['CRPS type II', ['CRPS type 2']],
  ['phase 3 trial', ['phase III trials']],
  ['interleukin 2', [], ['interleukin II']],
  // look-alikes that are left alone
  ['academia', [], ['academiaea', 'acadaemia']],
  ['hemisphere', [], ['haemisphere']],
  ['systemic', [], ['systaemic']],
];

describe('inflect', () => {
  const rows = FORMS.map(([name, forms, never = []]) => ({ name, forms, never }));
  it.each(rows)('knows the forms of "$name"', ({ name, forms, never }) => {
    const all = inflect(name);
    for (const form of [name, ...forms]) expect(all).toContain(form);
    for (const form of never) expect(all).not.toContain(form);
  });

  it('takes an irregular plural from the writer instead of its own', () => {
    expect(inflect('seta', 'setae')).toEqual(['seta', 'setae']);
  });

  it('makes no plural where the writer says there is none', () => {
    expect(inflect('healthy controls', null)).toEqual(['healthy controls']);
  });

  it('names the character that a name cannot hold', () => {
    expect(() => patternsOf('a:b')).toThrow(/"a:b" holds ":"/);
  });
});
