/**
 * The words of matching as types: what is read from a block of text, and what is decided over all blocks.
 * Everything is plain data. `start` and `end` count UTF-16 units in the block's text; `end` is exclusive.
 */
import type { Trust } from '../types.ts';

/** A name found in a block's text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index of the name in the name table. */
  readonly name: number;
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

/** One name of the compiled glossary, as matching needs it. */
export interface TableName {
  readonly text: string;
  /** Indexes of the terms that this name can mean: one, or more where senses share it. */
  readonly terms: readonly number[];
  readonly trust: Trust;
  readonly exact: boolean;
}

/** Why a mention is not shown. */
export type HiddenBy =
  | 'link'
  | 'heading'
  | 'navigation'
  | 'button'
  | 'form'
  | 'density'
  | 'easy'
  | 'level'
  | 'known'
  | 'hidden'
  | 'reference';

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
  /** Absent: shown. */
  readonly hiddenBy?: HiddenBy;
  /** The page's own definition: its block (index in what `decide` was given) and place. */
  readonly defined?: { readonly longForm: string; readonly block: number; readonly start: number; readonly end: number };
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
}
