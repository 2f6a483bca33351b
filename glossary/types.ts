/**
 * The words of the glossary as types: what a writer's folder becomes once it is compiled, and what
 * every other room reads. Plain data only; nothing here knows a browser.
 */

/** What sort of thing a term is. The first five are treatments: they must say what studies found and what can go wrong. */
export type Kind =
  | 'medicine'
  | 'supplement'
  | 'procedure'
  | 'device'
  | 'therapy'
  | 'equipment'
  | 'test'
  | 'measure'
  | 'condition'
  | 'symptom'
  | 'anatomy'
  | 'biology'
  | 'research'
  | 'profession'
  | 'care';

export const KINDS = [
  'medicine',
  'supplement',
  'procedure',
  'device',
  'therapy',
  'equipment',
  'test',
  'measure',
  'condition',
  'symptom',
  'anatomy',
  'biology',
  'research',
  'profession',
  'care',
] as const satisfies readonly Kind[];

export const TREATMENT_KINDS = [
  'medicine',
  'supplement',
  'procedure',
  'device',
  'therapy',
] as const satisfies readonly Kind[];

/**
 * How far a name may be trusted to mean its term.
 * `always`: wherever it stands. `medical`: on pages, or in sections, about medicine.
 * `evidence`: only where something on the page speaks for this meaning.
 */
export type Trust = 'always' | 'medical' | 'evidence';

/** 1: everyday words, never marked. 2: worth explaining to patients. 3: hard for most readers. */
export type Difficulty = 1 | 2 | 3;

/** A GRADE word, where the source gives one; `not-graded` where it gives none. */
export type Certainty = 'high' | 'moderate' | 'low' | 'very-low' | 'not-graded';

/** One string by which a term is called. */
export interface Name {
  readonly text: string;
  readonly trust: Trust;
  /** `exact`: "RFA" is not "rfa". `any`: case is folded. */
  readonly case: 'exact' | 'any';
  /** Irregular plural, `null` where the name has none; absent: the regular one is made at build time. */
  readonly plural?: string | null;
  /** Meanings that are no terms of ours: "Radio Free Asia". */
  readonly other?: readonly string[];
  /** Words near it that speak for this meaning. */
  readonly near?: readonly string[];
  /** Another term claims this name too, and says so as well. */
  readonly shared?: boolean;
}

/** A sentence or two with the references that carry it. */
export interface Claim {
  readonly text: string;
  /** Ids of references of the term's article. */
  readonly refs: readonly string[];
}

/** What studies found, with how sure it is and why. */
export interface Finding extends Claim {
  readonly certainty: Certainty;
  readonly why?: string;
}

/** One row of the machine-readable evidence summary of a treatment. */
export interface Evidence {
  /** What for: "preventing chronic migraine in adults". */
  readonly use: string;
  /** Compared with what: "placebo injections". */
  readonly versus: string;
  /** How large: "about 2 fewer migraine days a month". */
  readonly effect: string;
  readonly certainty: Certainty;
  /** Why that sure, or why not. */
  readonly why: string;
  readonly refs: readonly string[];
}

/** What a guideline says; where guidelines disagree, each side is one of these. */
export interface Guideline {
  readonly by: string;
  readonly says: string;
  readonly refs: readonly string[];
}

/** Something an article explains. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly difficulty: Difficulty;
  readonly names: readonly Name[];
  /** At most 35 words; says first what it is. */
  readonly plain: string;
  /** One or two sentences for a clinician. */
  readonly clinical: string;
  /** Where one mistake could hurt. */
  readonly danger?: Claim;
  /** Treatments only; `none`: our sources hold no finding. */
  readonly found?: Finding | 'none';
  /** Treatments only; `none`: our sources name no harm. */
  readonly harms?: Claim | 'none';
  readonly evidence: readonly Evidence[];
  readonly guidelines: readonly Guideline[];
  /** Ids of related terms. */
  readonly see: readonly string[];
  /** Id of its article. */
  readonly article: string;
  /** Id of the section, or of the entry in "Words in this article", that explains it. */
  readonly anchor: string;
}

/** A printed source. */
export interface Reference {
  readonly id: string;
  /** People, or the body that speaks: "NICE". */
  readonly authors: string;
  readonly title?: string;
  readonly journal?: string;
  readonly year: number;
  readonly doi?: string;
  readonly pmid?: string;
  readonly url?: string;
  /** False: only terms cite it. The text's first citation of it has the id `cite-<id>`. */
  readonly inText: boolean;
}

/** One subject, one folder under `glossary/articles/`. */
export interface Article {
  /** The folder's name. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** ISO date on which the sources were last checked. */
  readonly sourcesChecked: string;
  readonly related: readonly string[];
  readonly references: readonly Reference[];
}
