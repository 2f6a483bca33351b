/**
 * The words of matching as types: what is read from a block of text, and what is decided over all blocks.
 * Everything is plain data. `start` and `end` count UTF-16 units in the block's text; `end` is exclusive.
 */

/** A name found in a block's text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index of the name in the name table. */
  readonly name: number;
  /** It is a piece of an organisation's name, which is not what our names mean. */
  readonly inOrganisation: boolean;
  /** A shorter name at the same place that is trusted always, for when this one is not what is meant ("pain" in "pain score"); `null`: none. */
  readonly shorter: Match | null;
}

/** An abbreviation that the text itself explains; the places are those of the short and of the long form. */
export interface Definition {
  readonly shortForm: string;
  readonly longForm: string;
  readonly start: number;
  readonly end: number;
  readonly longStart: number;
  readonly longEnd: number;
}

/** A definition with what it means to us. */
export interface ReadDefinition extends Definition {
  /** The terms that its long form names; `null`: none of ours. */
  readonly terms: readonly number[] | null;
}

/** What reading one block yields. It depends on nothing but the text. */
export interface BlockFacts {
  readonly text: string;
  /** In order, not overlapping: the longest name at each place. */
  readonly matches: readonly Match[];
  readonly definitions: readonly ReadDefinition[];
  /** Words that look like abbreviations and are no match: `[start, end, start, end …]`. */
  readonly capitals: readonly number[];
  /** The cue words in order, `[start, cue, start, cue …]`, where they bear on the meaning of a match; else empty. */
  readonly cues: readonly number[];
  /** Number of words. */
  readonly words: number;
  /** Sum of the weights of words that speak for medicine, and of words of what is easily taken for it. */
  readonly speaksFor: number;
  readonly speaksAgainst: number;
  /** False: reads like another language; `null`: too short to tell. */
  readonly english: boolean | null;
}

/** Where a block stands on its page. */
export type Place = 'text' | 'heading' | 'navigation' | 'button' | 'form';

/** What `decide` must know of a block beside its text. */
export interface BlockContext {
  readonly place: Place;
  /** Number of the section the block belongs to (a heading, an article or a feed item begins one); grows in reading order. */
  readonly section: number;
  /** Stretches of the text that are links, in order, not overlapping. */
  readonly links: readonly (readonly [start: number, end: number])[];
  /** The nearest `lang`, lower case ("en-gb"), or `null` when the page says none. */
  readonly lang: string | null;
  /** False while the block is not rendered (closed accordion, hidden tab). */
  readonly visible: boolean;
}

export const HIDDEN_BY = [
  'link',
  'heading',
  'navigation',
  'button',
  'form',
  'density',
  'easy',
  'level',
  'known',
  'hidden',
  'topic',
  'reference',
] as const;

/** Why a mention is not shown. */
export type HiddenBy = (typeof HIDDEN_BY)[number];

/** A match whose sense is decided, or a use of an abbreviation that the page defines. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Index of the term; `null` for an abbreviation that the page defines as something that is no term of ours. */
  readonly term: number | null;
  /** Index of the name that was found; `null` for a page-defined abbreviation that is no name. */
  readonly name: number | null;
  /** One line that a person can read: "defined on the page". */
  readonly reason: string;
  /** `null`: shown. */
  readonly hiddenBy: HiddenBy | null;
  /** The page's own definition of an abbreviation, for the reader to see. */
  readonly defined: DefinedUse | null;
}

/** A page's definition as a use of it shows it: its block (index in what `decide` was given) and the place of the short form there. */
export interface DefinedUse {
  readonly longForm: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** How often a term is marked. */
export type Density = 'section' | 'page' | 'every';
/** Whose words are explained. */
export type Level = 'patient' | 'clinician';

/** What of the reader's settings bears on deciding. */
export interface DecideSettings {
  readonly density: Density;
  readonly level: Level;
  /** Indexes of terms the reader knows. */
  readonly known: ReadonlySet<number>;
  /** Explain abbreviations that the page defines. */
  readonly pageDefined: boolean;
  /** Show nothing outside pages and sections about medicine. */
  readonly medicalOnly: boolean;
}
