import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../glossary/match/definitions.ts';

/** What a text defines, in one line a definition. */
const defined = (text: string): string[] =>
  findDefinitions(text).map(({ shortForm, longForm }) => `${shortForm} = ${longForm}`);

describe('A short form in brackets after its long form', () => {
  test.each([
    ['She had radiofrequency ablation (RFA) twice.', 'RFA = radiofrequency ablation'],
    ['Reporters of Radio Free Asia (RFA) were arrested.', 'RFA = Radio Free Asia'],
    ['He tried spinal cord stimulation [SCS] last.', 'SCS = spinal cord stimulation'],
    ['脊髓刺激 spinal cord stimulation（SCS）', 'SCS = spinal cord stimulation'],
    ['Quality of life (QoL) rose.', 'QoL = Quality of life'],
    ['the Centers for Disease Control and Prevention (CDC)', 'CDC = Centers for Disease Control and Prevention'],
    ['a magnetic resonance angiogram (MRA), then', 'MRA = magnetic resonance angiogram'],
    ['Doses of acetaminophen (APAP) and of placebo (P) differed.', 'P = placebo'],
    ['Electroencephalography (EEG) was normal.', 'EEG = Electroencephalography'],
    ['patients with complex regional pain syndrome (CRPS)', 'CRPS = complex regional pain syndrome'],
    ['the National Institute of Pain’s (NIP) library', 'NIP = National Institute of Pain'],
    ['the “acromioclavicular” (AC) joint', 'AC = acromioclavicular'],
    ['Research & development (R&D) costs', 'R&D = Research & development'],
    ['research and development (R&D) costs', 'R&D = research and development'],
    ['a system-to-system (S2S) link', 'S2S = system-to-system'],
    ['gastro-oesophageal reflux disease (GERD)', 'GERD = gastro-oesophageal reflux disease'],
    ['extended-release (XR) tablets', 'XR = extended-release'],
  ])('%s', (text, expected) => {
    expect(defined(text)).toContain(expected);
  });
});

describe('Digits, Greek letters, signs and plurals', () => {
  test.each([
    ['core-binding factor β (CBFβ)', 'CBFβ = core-binding factor β'],
    ['core-binding factor beta (CBFβ)', 'CBFβ = core-binding factor beta'],
    ['the enzyme beta-galactosidase (β-gal)', 'β-gal = beta-galactosidase'],
    ['tumour necrosis factor-α (TNF-alpha)', 'TNF-alpha = tumour necrosis factor-α'],
    ['interferon gamma-1b; gamma-interferon (IFN-gamma)', 'IFN-gamma = gamma-interferon'],
    ['5-hydroxytryptamine (5-HT)', '5-HT = 5-hydroxytryptamine'],
    ['nonsteroidal anti-inflammatory drugs (NSAIDs)', 'NSAIDs = nonsteroidal anti-inflammatory drugs'],
    ['NSAIDs (nonsteroidal anti-inflammatory drugs)', 'NSAIDs = nonsteroidal anti-inflammatory drugs'],
    ['non-steroidal anti-inflammatory drug (NSAID)', 'NSAID = non-steroidal anti-inflammatory drug'],
    ['botulinum toxin type A (BoNT-A)', 'BoNT-A = botulinum toxin type A'],
    ['forced expiratory volume in 1 second (FEV1)', 'FEV1 = forced expiratory volume in 1 second'],
    ['the maximum velocity (Vmax)', 'Vmax = maximum velocity'],
    ['the third lumbar (L3) root', 'L3 = third lumbar'],
    ['an outward chloride current (ICl)', 'ICl = chloride current'],
    ['tumour necrosis factor-α (TNFa)', 'TNFa = tumour necrosis factor-α'],
    ['its dissociation constant (Kd)', 'Kd = dissociation constant'],
    ['intracellular Ca2+ concentration ([Ca2+]i)', '[Ca2+]i = intracellular Ca2+ concentration'],
    ['aspartate aminotransferase (AST)', 'AST = aspartate aminotransferase'],
    ['inositol 1,4,5-trisphosphate (IP3)', 'IP3 = inositol 1,4,5-trisphosphate'],
    ['ovariectomised (OVX) rats', 'OVX = ovariectomised'],
    ['Neurofibromatosis type 1 (NF1)', 'NF1 = Neurofibromatosis type 1'],
    ['antibodies to dengue virus (anti-DV)', 'anti-DV = antibodies to dengue virus'],
  ])('%s', (text, expected) => {
    expect(defined(text)).toContain(expected);
  });
});

describe('A long form in brackets after its short form', () => {
  test.each([
    [
      'Some choose TENS (transcutaneous electrical nerve stimulation).',
      'TENS = transcutaneous electrical nerve stimulation',
    ],
    ['RFA (short for radiofrequency ablation) is', 'RFA = radiofrequency ablation'],
    ['EMLA cream (Eutectic Mixture of Local Anaesthetics)', 'EMLA = Eutectic Mixture of Local Anaesthetics'],
    ['a “PNS” (peripheral nerve stimulation) lead', 'PNS = peripheral nerve stimulation'],
    ['PRP (platelet-rich plasma; blood with many platelets)', 'PRP = platelet-rich plasma'],
  ])('%s', (text, expected) => {
    expect(defined(text)).toEqual([expected]);
  });
});

describe('More in the brackets than one short form', () => {
  test.each([
    ['pulsed radiofrequency (PRF; also known as cold)', ['PRF = pulsed radiofrequency']],
    [
      'radiofrequency ablation (RFA; also RF ablation)',
      ['RFA = radiofrequency ablation', 'RF ablation = radiofrequency ablation'],
    ],
    ['spinal cord stimulation (SCS, also called neurostimulation)', ['SCS = spinal cord stimulation']],
    ['radiofrequency ablation (hereafter RFA)', ['RFA = radiofrequency ablation']],
    ['radiofrequency ablation (hereinafter referred to as “RFA”)', ['RFA = radiofrequency ablation']],
    ['radiofrequency ablation (abbreviated as RFA)', ['RFA = radiofrequency ablation']],
    ['an odds ratio (OR 2.3)', ['OR = odds ratio']],
    ['an odds ratio (OR = 2.3)', ['OR = odds ratio']],
    ['(the blood-brain barrier, BBB)', ['BBB = blood-brain barrier']],
    ['(odds ratio [OR] 2.3)', ['OR = odds ratio']],
    ['cognitive behavioural therapy (CBT [also cognitive therapy])', ['CBT = cognitive behavioural therapy']],
    [
      'transcutaneous electrical nerve stimulation and peripheral nerve stimulation (TENS and PNS)',
      ['TENS = transcutaneous electrical nerve stimulation', 'PNS = peripheral nerve stimulation'],
    ],
    [
      'cyclooxygenase-1 and cyclooxygenase-2 (COX-1 and COX-2)',
      ['COX-1 = cyclooxygenase-1', 'COX-2 = cyclooxygenase-2'],
    ],
    [
      'spinal cord stimulation and peripheral nerve stimulation (SCS and PNS, respectively)',
      ['SCS = spinal cord stimulation', 'PNS = peripheral nerve stimulation'],
    ],
  ])('%s', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });
});

describe('Definitions without brackets', () => {
  test.each([
    ['RFA stands for radiofrequency ablation, which', ['RFA = radiofrequency ablation']],
    ['RFA, short for radiofrequency ablation, is', ['RFA = radiofrequency ablation']],
    ['PRP is an abbreviation for platelet-rich plasma.', ['PRP = platelet-rich plasma']],
    ['radiofrequency ablation, hereafter RFA, is', ['RFA = radiofrequency ablation']],
    ['Spinal cord stimulation is often abbreviated as SCS.', ['SCS = Spinal cord stimulation']],
    ['Platelet-rich plasma, or PRP, is blood.', ['PRP = Platelet-rich plasma']],
    ['PRP, or platelet-rich plasma, is blood.', ['PRP = platelet-rich plasma']],
    [
      'Abbreviations: RFA, radiofrequency ablation; SCS = spinal cord stimulation; VAS: visual analogue scale.',
      ['RFA = radiofrequency ablation', 'SCS = spinal cord stimulation', 'VAS = visual analogue scale'],
    ],
    ['AB: Anna Bell; CD: Carl Dorn; wrote the paper.', []],
    ['by bus, or by car, as it stands for now', []],
  ])('%s', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });
});

describe('What is no definition', () => {
  test.each([
    'It was seen before (Smith 2003).',
    'It was seen before (Smith, 2003; Jones et al., 2004).',
    'It rose again (Fig. 1) and fell (Figure 2).',
    'It is high (see below) or low (see Table 3).',
    'The groups differed (p < 0.05) and (P = 0.03).',
    'Phenol (n = 12) was pooled (N=40).',
    'It costs a lot ($1,200) each (12%) time (2019).',
    'Anna (34) and Ben (aged 61) met.',
    'Institute of Medicine (US)',
    'Rep. Ann Lark (R-AL) voted.',
    'Armenian (AM)',
    'Chinese (CN)',
    'Acme Shoes (TM)',
    'an item (optional) or items (s)',
    'injuries (i) and (ii) inflammation',
    'Type one (type I); group beta (group B).',
    'Remote (APAC)',
    'the RFA device (RFA)',
    'by pain scales (PS-1 and PS-2)',
    'in one occurrence (OR = 1.8)',
    'L1CAM (L1)',
    'Deutschland (Deutsch)',
    'a cup of three extracts (tea)',
    'It was the withdrawal (with pain) of it.',
    'two kilograms (kg) of millet (mm)',
    'of effective fields H(eff) and copper Cu(II)',
    'const copy = new Request(req);',
  ])('%s', (text) => {
    expect(defined(text)).toEqual([]);
  });

  test('A long form does not reach over the end of a sentence', () => {
    expect(defined('We used radio. Frequencies of alpha (RFA) fell.')).toEqual([]);
  });

  test('A long form does not begin with words that only lead to it', () => {
    expect(defined('in patients treated by the team with pulsed radiofrequency (PRF)')).toEqual([
      'PRF = pulsed radiofrequency',
    ]);
  });
});

describe('Text as pages have it', () => {
  test('Line breaks, no-break spaces and soft hyphens are read over', () => {
    expect(defined('spinal\n  cord\u00a0stim\u00adulation\u00a0(SCS)')).toEqual([
      'SCS = spinal\n  cord\u00a0stim\u00adulation',
    ]);
  });

  test('Places are those of the text as it stands', () => {
    const text = '“Radiofrequency ablation” (the “RFA”) helps.';
    const [found] = findDefinitions(text);
    expect(found).toEqual({
      shortForm: 'RFA',
      longForm: 'Radiofrequency ablation',
      start: text.indexOf('RFA'),
      end: text.indexOf('RFA') + 3,
      longStart: 1,
      longEnd: 24,
    });
  });

  test('The last of a nest of brackets is read within the ones around it', () => {
    expect(defined('(of pulsed (low-heat) radiofrequency [PRF])')).toEqual(['PRF = pulsed (low-heat) radiofrequency']);
  });
});

describe('Any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '（',
      ' ',
      ', or ',
      ' stands for ',
      'hereafter ',
      '; ',
      '“',
      '\u00ad',
      '\n',
      '-',
      '—',
    ),
    fc.constantFrom('RFA', 'radiofrequency ablation', 'β', 'beta', 'CBFβ', 'İ', 'ß', 'ﬁ', '\ud800', '\udc00', '😀'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('gives definitions whose places hold what they say, or none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const found of findDefinitions(text)) {
          expect(text.slice(found.start, found.end)).toBe(found.shortForm);
          expect(text.slice(found.longStart, found.longEnd)).toBe(found.longForm);
          expect(found.shortForm).not.toBe('');
          expect(found.longForm.length).toBeGreaterThan(found.shortForm.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('defines the same after a paragraph of other words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = 'Nothing is said here.\n\n';
        const found = findDefinitions(text).map(({ start }) => start + before.length);
        expect(findDefinitions(before + text).map(({ start }) => start)).toEqual(
          expect.arrayContaining(found.slice(1)),
        );
      }),
    );
  });

  test.each(['(', ')', '[(', ' ', ', or ', '(RFA)', ', or A1'])('a megabyte of "%s" defines nothing', (part) => {
    expect(findDefinitions(part.repeat(1e6 / part.length))).toEqual([]);
  });
});
