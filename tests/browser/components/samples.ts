/** Terms, an article and references to look at. */
import type { CardActions, CardContent, PageDefinition } from '../../../components/Card.tsx';
import type { Article, Name, Reference, Term } from '../../../glossary/types.ts';

export function term(id: string, more: Partial<Term> = {}): Term {
  const name = more.name ?? id.replaceAll('-', ' ');
  return {
    id,
    name,
    kind: 'anatomy',
    difficulty: 2,
    names: [named(name)],
    plain: `What ${name} is, in plain words.`,
    clinical: `What ${name} is, for clinicians.`,
    evidence: [],
    guidelines: [],
    see: [],
    article: 'warm-baths',
    anchor: `word-${id}`,
    ...more,
  };
}

export const named = (text: string): Name => ({ text, trust: 'always', case: 'any' });

/** A treatment with all that a term can have. */
export const BATH = term('warm-bath', {
  name: 'warm bath',
  names: [named('warm bath'), named('hot soak'), named('balneotherapy')],
  kind: 'therapy',
  plain: 'A bath in warm water. It can ease sore muscles for a while.',
  clinical: 'Immersion at 36 to 40 degrees.',
  danger: { text: 'Fainting in hot water can drown a person.', refs: ['board-2020'] },
  found: { text: 'A little less soreness for an hour.', certainty: 'low', why: 'One small trial.', refs: ['doe-2019'] },
  harms: { text: 'Fainting, and scalds.', refs: ['board-2020', 'doe-2019'] },
  evidence: [
    {
      use: 'sore muscles',
      versus: 'rest',
      effect: '5 points less on a scale of 100',
      certainty: 'low',
      why: 'one small trial',
      refs: ['doe-2019'],
    },
  ],
  guidelines: [
    { by: 'Bath Board, 2020', says: 'No longer than 20 minutes.', refs: ['board-2020'] },
    { by: 'Sleep Board, 2021', says: 'Not before bed.', refs: [] },
  ],
  see: ['soreness', 'cold-pack', 'gone'],
});

export const SORENESS = term('soreness', { kind: 'symptom', plain: 'An ache after hard work.' });
export const COLD_PACK = term('cold-pack', { kind: 'device', article: 'cold-packs', found: 'none', harms: 'none' });

export const REFERENCES: readonly Reference[] = [
  {
    id: 'doe-2019',
    authors: 'Doe JA, Roe B, et al.',
    title: 'Is warm water enough?',
    journal: 'Journal of Small Comforts',
    year: 2019,
    doi: '10.1000/warm.1',
    pmid: '12345678',
    inText: true,
  },
  { id: 'board-2020', authors: 'Bath Board', year: 2020, url: 'https://www.baths.example/advice', inText: false },
  { id: 'poe-2021', authors: 'Poe C', title: 'Water', year: 2021, pmid: '87654321', inText: false },
  { id: 'lost-1999', authors: 'Lost D', year: 1999, inText: false },
  { id: 'board-2011', authors: 'Bath Board, notice of 4 March 2011', year: 2011, inText: false },
];

export const ARTICLE: Article = {
  id: 'warm-baths',
  number: 1,
  title: 'Warm baths for sore muscles',
  summary: 'What a warm bath can do, and what it cannot.',
  sourcesChecked: '2026-11-22',
  related: ['cold-packs'],
  references: REFERENCES,
};

export const OTHER_ARTICLE: Article = {
  ...ARTICLE,
  id: 'cold-packs',
  number: 2,
  title: 'Cold packs',
  summary: 'When cold helps.',
  related: [],
};

export const DEFINED: PageDefinition = {
  longForm: 'warm bath therapy',
  sentence: 'We studied warm bath therapy (WBT) in runners.',
};

/** A card's content for a term. */
export function cardOf(shown: Term, more: Partial<Extract<CardContent, { state: 'term' }>> = {}): CardContent {
  return {
    state: 'term',
    term: shown,
    articleTitle: ARTICLE.title,
    sourcesChecked: ARTICLE.sourcesChecked,
    sources: ['Doe et al. 2019', 'Bath Board 2020'],
    readerUrl: 'about:blank#reader',
    defined: null,
    saved: false,
    known: false,
    ...more,
  };
}

/** Actions that write down what was asked of them. */
export function recorded(): { actions: CardActions; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    actions: {
      read: () => asked.push('read'),
      setKnown: (known) => asked.push(`known ${known}`),
      setSaved: (saved) => asked.push(`saved ${saved}`),
      hear: () => asked.push('hear'),
      goToDefinition: () => asked.push('go to definition'),
      close: () => asked.push('close'),
    },
  };
}
