/**
 * Reads one block of text in one pass: the names in it, the abbreviations it defines, the words that say what it is about.
 * Everything that `decide` needs from the text is in what comes out; reading knows no other block.
 */
import { BRACKET, FOLDED, foldWide, IGNORED, LETTER, LIGATURE, LIGATURES, roll, TABLE_SIZE } from './characters.ts';
import { isInPhrase } from './definition-phrases.ts';
import { bracketOfDefinition, definitionsAt } from './definition-places.ts';
import { needsMedicine } from './evidence.ts';
import { judgeEnglish, SAMPLE } from './language.ts';
import type { NameTable } from './name-table.ts';
import { isInOrganisation } from './organisation.ts';
import { isPartOfCode } from './structure.ts';
import type { BlockFacts, Match, ReadDefinition } from './types.ts';
import { filterMask } from './word-table.ts';

export interface ReaderOptions {
  /** False: only the matches, as a measure of what all else costs. */
  readonly meaning?: boolean;
}

export interface Reader {
  /** Pure: the same text gives the same facts. */
  read(text: string): BlockFacts;
}

/** Two capitals at least: each adds this to the difference between the folded and the written letters. */
const CAPITAL = 32;
/** Longer runs of capitals are words that are written loudly. */
const LONGEST_ABBREVIATION = 12;
/** A term that is beyond doubt speaks for medicine as a strong cue word does. */
const TERM_POINTS = 2;
/** What most blocks have: one of each for all, as pages have blocks by the thousand. */
const NO_MATCHES: readonly Match[] = [];
const NO_DEFINITIONS: readonly ReadDefinition[] = [];
const NO_NUMBERS: readonly number[] = [];

/** Prepares a table for reading. */
export function createReader(table: NameTable, { meaning = true }: ReaderOptions = {}): Reader {
  const { index, words: known } = table;
  const filter = meaning ? known.filter : known.nameFilter;
  const mask = filterMask(filter);
  const { weights } = table.cues;

  /** The matches and cue words of the text being read, and its words in capitals; kept between texts to spare their growing. */
  const matches: Match[] = [];
  const cues: number[] = [];
  const capitals: number[] = [];
  /** The hashes of the words at its beginning, which say whether it is English. */
  const sampleEnd = meaning ? SAMPLE : 0;
  const beginning = new Int32Array(SAMPLE);

  const read = (text: string): BlockFacts => {
    let matchCount = 0;
    /** Numbers written to `capitals`. */
    let capitalCount = 0;
    /** Numbers written to `cues`. */
    let cueCount = 0;
    /** Does the meaning of a match hang on the words around? */
    let needsCues = false;
    let words = 0;
    /** Words kept in `beginning`. */
    let sampled = 0;
    let speaksFor = 0;
    let speaksAgainst = 0;
    let bracket = -1;
    /** Where abbreviations stand as a definition's short form does. */
    let opens: number[] | null = null;
    let hasPhrases = false;
    /** Where the last match ends. */
    let matched = 0;

    const { length } = text;
    // The casts below are for speed: each index is within its list, and asking again would cost at every character.
    for (let i = 0; i < length; ) {
      let c = text.charCodeAt(i);
      let kind = c < TABLE_SIZE ? (FOLDED[c] as number) : foldWide(c);
      if (kind < LETTER && kind !== LIGATURE) {
        if (kind === BRACKET) bracket = i;
        i++;
        continue;
      }
      const start = i;
      let hash = 0;
      let difference = 0;
      while (true) {
        if (kind >= LETTER) {
          hash = (hash & 0x1ffffff) * 31 + kind;
          difference += kind - c;
        } else if (kind === LIGATURE) {
          for (const letter of LIGATURES.get(c) ?? '') hash = roll(hash, letter.charCodeAt(0));
        } else if (kind !== IGNORED) break;
        if (++i === length) break;
        c = text.charCodeAt(i);
        kind = c < TABLE_SIZE ? (FOLDED[c] as number) : foldWide(c);
      }

      words++;
      if (start < sampleEnd) beginning[sampled++] = hash;
      if (((filter[(hash & mask) >>> 3] as number) >>> (hash & 7)) & 1) {
        const slot = known.find(hash);
        const mayBegin = slot >= 0 && start >= matched && known.beginsName(slot);
        const name = mayBegin ? index.longest(slot, text, start, i) : -1;
        if (name >= 0) {
          const end = index.foundEnd();
          const isTrusted = table.isTrusted(name);
          if (!isPartOfCode(text, start, end, !isTrusted && table.isExact(name))) {
            const inOrganisation = meaning && isInOrganisation(text, start, end);
            const shorter = isTrusted ? null : shorterName(slot, text, start, i);
            matches[matchCount++] = { start, end, name, inOrganisation, shorter };
            needsCues ||= !isTrusted && !needsMedicine(name, table);
            matched = end;
            // Everyday words say nothing, trusted or not.
            if (isTrusted && table.difficultyOf(table.termOf(name)) > 1) speaksFor += TERM_POINTS;
          }
        }
        const cue = meaning && slot >= 0 ? known.cueAt(slot) : -1;
        if (cue >= 0) {
          cues[cueCount++] = start;
          cues[cueCount++] = cue;
          // The words of a name have spoken through the name.
          if (start >= matched) {
            const weight = weights[cue] as number;
            if (weight > 0) speaksFor += weight;
            else speaksAgainst -= weight;
          }
        }
      }
      if (difference >= 2 * CAPITAL && difference <= LONGEST_ABBREVIATION * CAPITAL && meaning) {
        if (start >= matched) {
          capitals[capitalCount++] = start;
          capitals[capitalCount++] = i;
        }
        const place = bracketOfDefinition(text, start, i, bracket);
        if (place < 0) hasPhrases ||= isInPhrase(text, start, i);
        else {
          // They come in order, each as often as an abbreviation stands with it.
          opens ??= [];
          if (opens[opens.length - 1] !== place) opens.push(place);
        }
      }
    }

    const found = matchCount > 0 ? matches.slice(0, matchCount) : NO_MATCHES;
    const definitions =
      opens || hasPhrases ? definitionsAt(text, opens ?? NO_NUMBERS, hasPhrases, found, table) : NO_DEFINITIONS;
    return {
      text,
      matches: found,
      definitions,
      capitals: capitalCount > 0 ? capitals.slice(0, capitalCount) : NO_NUMBERS,
      cues: needsCues && cueCount > 0 ? cues.slice(0, cueCount) : NO_NUMBERS,
      words,
      speaksFor,
      speaksAgainst,
      english: meaning && (matchCount > 0 || definitions.length > 0) ? judgeEnglish(text, beginning, sampled) : null,
    };
  };
  /** A shorter name that is trusted always, where a longer one of several words was found that is not; `wordEnd`: where the first word ends. */
  const shorterName = (slot: number, text: string, start: number, wordEnd: number): Match | null => {
    const words = index.foundWords();
    if (words === 1) return null;
    const name = index.longest(slot, text, start, wordEnd, words - 1);
    return name >= 0 && table.isTrusted(name)
      ? { start, end: index.foundEnd(), name, inOrganisation: false, shorter: null }
      : null;
  };
  return { read };
}
