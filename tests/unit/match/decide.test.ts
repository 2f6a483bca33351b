import { describe, expect, it } from 'vitest';
import { type DecideBlock, decide } from '../../../glossary/match/decide.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import type { BlockContext, DecideSettings, Mention } from '../../../glossary/match/types.ts';
import { mentionsIn, tableOf, term } from './small-glossary.ts';

const TERMS = [
  term('radiofrequency ablation', [{ text: 'RFA', trust: 'evidence', other: ['Radio Free Asia'], near: ['nerve'] }]),
  term('spinal cord stimulation', [{ text: 'SCS', trust: 'evidence' }], { difficulty: 3 }),
  term('nerve block', [{ text: 'block', trust: 'evidence' }]),
  term('pain', [], { kind: 'symptom', difficulty: 1 }),
  term('sedation', [{ text: 'sedated', trust: 'medical' }]),
  term('dorsal root ganglion', [{ text: 'DRG', trust: 'evidence', shared: true, near: ['neuron'] }], {
    kind: 'anatomy',
  }),
  term('DRG stimulation', [{ text: 'DRG', trust: 'evidence', shared: true, near: ['lead', 'implant'] }]),
];
const MEDICAL =
  'Patients with chronic symptoms had surgery; the surgeon and the physician discussed the diagnosis and the dosage.';

const names = (text: string): string[] =>
  mentionsIn(TERMS, text).map((one) => `${one.text}: ${one.term ?? one.longForm}`);

describe('decide', () => {
  it('takes an abbreviation for what the page defines it as, before and after the definition', () => {
    expect(names('RFA lasts months.\n\nRadiofrequency ablation (RFA) heats a nerve.\n\nRFA may be repeated.')).toEqual([
      'RFA: radiofrequency-ablation',
      'Radiofrequency ablation: radiofrequency-ablation',
      'RFA: radiofrequency-ablation',
      'RFA: radiofrequency-ablation',
    ]);
  });

  it('is silent where the page defines it as something else', () => {
    expect(names('Radio Free Asia (RFA) reported. A nerve, said RFA, was struck.')).toEqual([]);
  });

  it('explains what a medical page defines itself, at later uses', () => {
    const text = `${MEDICAL} The body mass index (BMI) was high. BMI fell.`;
    expect(mentionsIn(TERMS, text)).toMatchObject([
      { text: 'BMI', term: null, sense: 'defined', longForm: 'body mass index' },
    ]);
  });

  it('does not explain the definitions of other pages', () => {
    expect(names('The web application firewall (WAF) logs requests. Configure the WAF.')).toEqual([]);
  });

  it('lets the page’s own meaning stand against ours on a medical page', () => {
    const text = `${MEDICAL} The resonance frequency analysis (RFA) of implants. RFA was repeated.`;
    expect(mentionsIn(TERMS, text)).toMatchObject([
      { text: 'RFA', term: null, longForm: 'resonance frequency analysis' },
    ]);
  });

  it('trusts a full name anywhere, an ordinary word only where the text is about medicine', () => {
    expect(names('He was sedated by the lecture.')).toEqual([]);
    expect(names(`He was sedated. ${MEDICAL}`)).toEqual(['sedated: sedation']);
    expect(names('A nerve block helps.')).toEqual(['nerve block: nerve-block']);
  });

  it('chooses between two terms that share an abbreviation', () => {
    expect(names('DRG neurons were cultured; each neuron fired.')).toEqual(['DRG: dorsal-root-ganglion']);
    expect(names('The DRG lead and its implant were tested; the implant stayed.')).toEqual(['DRG: drg-stimulation']);
    expect(names('DRG was high.')).toEqual([]);
  });

  it('falls back to the shorter name where the longer one is not what is meant', () => {
    const terms = [term('nerve block'), term('stimulation trial', [{ text: 'nerve block trial', trust: 'evidence' }])];
    expect(mentionsIn(terms, 'The nerve block trial was long.').map(({ text }) => text)).toEqual(['nerve block']);
  });

  it('keeps quiet in the name of an organisation, whatever the trust', () => {
    expect(names('She joined the American Nerve Block Society.')).toEqual([]);
    expect(names('A Nerve Block helps society.')).toEqual(['Nerve Block: nerve-block']);
  });

  it('keeps quiet among capitals and initials', () => {
    expect(names('GREAT OFFER RFA NERVE SALE NOW')).toEqual([]);
    expect(names('Waddell SCS, Levine GN, Lange RA. Spinal cord stimulation. 2001.')).toEqual([
      'Spinal cord stimulation: spinal-cord-stimulation',
    ]);
  });
});

const reader = createReader(tableOf(TERMS));
const SETTINGS: DecideSettings = {
  density: 'section',
  level: 'patient',
  known: new Set(),
  pageDefined: true,
  medicalOnly: false,
};

function block(text: string, context: Partial<BlockContext> = {}): DecideBlock {
  return {
    facts: reader.read(text),
    context: { place: 'text', section: 0, links: [], lang: 'en', visible: true, ...context },
  };
}

/** The reasons why mentions are hidden, `shown` for those that are not. */
function hidden(blocks: readonly DecideBlock[], settings: Partial<DecideSettings> = {}): string[] {
  const mentions: Mention[] = decide(blocks, tableOf(TERMS), { ...SETTINGS, ...settings }).flat();
  return mentions.map(({ hiddenBy }) => hiddenBy ?? 'shown');
}

describe('what is shown', () => {
  const twice = [block('nerve block'), block('nerve block'), block('nerve block', { section: 1 })];

  it('is the first mention of a term in each section, on the page, or every one', () => {
    expect(hidden(twice)).toEqual(['shown', 'density', 'shown']);
    expect(hidden(twice, { density: 'page' })).toEqual(['shown', 'density', 'density']);
    expect(hidden(twice, { density: 'every' })).toEqual(['shown', 'shown', 'shown']);
  });

  it('is the first visible mention', () => {
    expect(hidden([block('nerve block', { visible: false }), block('nerve block')])).toEqual(['hidden', 'shown']);
  });

  it('is nothing in links, headings, navigation, buttons and forms, which do not count as first', () => {
    const linked = block('a nerve block', { links: [[2, 13]] });
    const places = (['heading', 'navigation', 'button', 'form'] as const).map((place) =>
      block('nerve block', { place }),
    );
    expect(hidden([linked, ...places, block('nerve block')])).toEqual([
      'link',
      'heading',
      'navigation',
      'button',
      'form',
      'shown',
    ]);
  });

  it('is no everyday word, and nothing that the reader knows', () => {
    expect(hidden([block('pain')])).toEqual(['easy']);
    expect(hidden([block('nerve block')], { known: new Set([2]) })).toEqual(['known']);
  });

  it('is for clinicians the hard words and the abbreviations', () => {
    const blocks = [block('nerve block, spinal cord stimulation, radiofrequency ablation (RFA)')];
    expect(hidden(blocks, { level: 'clinician' })).toEqual(['level', 'shown', 'level', 'shown']);
  });

  it('is nothing in other languages, by what the page says or how it reads', () => {
    expect(hidden([block('nerve block', { lang: 'de' })])).toEqual([]);
    const german = 'Die Behandlung mit dem nerve block ist nicht für alle Patienten und wird auf der Station gemacht';
    expect(hidden([block(german, { lang: null })])).toEqual([]);
    expect(hidden([block('nerve block', { lang: 'en-gb' })])).toEqual(['shown']);
  });

  it('is nothing in a language that shares words with English, where others show it', () => {
    const dutch =
      'De nerve block is voor was of we een and that het zijn and for van is voor het een zijn, en dat is voor ons het een';
    expect(hidden([block(dutch, { lang: null })])).toEqual([]);
  });

  it('is there where an English sentence goes on in another language', () => {
    const mixed =
      'This is what we have of the nerve block: die Behandlung ist nicht für alle und wird auf der Station gemacht';
    expect(hidden([block(mixed, { lang: null })])).toEqual(['shown']);
  });

  describe('is, for a reader who wants it only about medicine,', () => {
    const only = { medicalOnly: true };
    const MEDICAL_PAGE = block(MEDICAL);
    const bread = block(
      `The baker mixes flour and water, lets the dough rest in a warm kitchen, shapes it by hand and bakes it in the morning, ${'and the bread is sold on the market before noon, '.repeat(6)}`,
    );

    it('what it is anyway on pages about medicine', () => {
      const blocks = [MEDICAL_PAGE, block('nerve block, pain', { section: 1 }), block('nerve block', { section: 1 })];
      expect(hidden(blocks, only)).toEqual(hidden(blocks));
      expect(hidden(blocks, only)).toEqual(['shown', 'easy', 'density']);
    });

    it('nothing on others, and each mention says so wherever it stands', () => {
      const blocks = [bread, block('nerve block'), block('a nerve block', { links: [[2, 13]] })];
      expect(hidden(blocks)).toEqual(['shown', 'link']);
      expect(hidden(blocks, only)).toEqual(['topic', 'topic']);
    });

    it('nothing where there is too little text to tell', () => {
      expect(hidden([block('nerve block')], only)).toEqual(['topic']);
    });

    it('nothing that would be hidden from them anywhere: that stays the reason', () => {
      expect(hidden([block('nerve block')], { ...only, known: new Set([2]) })).toEqual(['known']);
    });

    it('what stands in a section about medicine, on whichever page', () => {
      const section = block(`${MEDICAL} `.repeat(3), { section: 1 });
      const blocks = [...Array(30).fill(bread), block('nerve block'), section, block('nerve block', { section: 1 })];
      expect(hidden(blocks, only)).toEqual(['topic', 'shown']);
    });
  });
});
