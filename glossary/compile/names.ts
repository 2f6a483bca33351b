/** The names a writer gave → names with their trust, case and plural settled. */
import type { Name, Trust } from '../types.ts';
import type { NameSource, TermSource } from './schema.ts';

/** Two capitals in one word ("RFA", "BoNT-A", "SNAP-25"): the case is part of the name. */
export function isExact(text: string): boolean {
  return text.split(/[\s/-]+/).some((word) => /\p{Lu}.*\p{Lu}/u.test(word));
}

/** One word of at most six characters with two capitals in it: an abbreviation, which must say how far it may be trusted. */
export function isAbbreviation(text: string): boolean {
  return !/\s/.test(text) && text.length <= 6 && isExact(text);
}

/** All names of a term, the preferred one first; a name given twice keeps what the longer form says of it. */
export function namesOf(term: Pick<TermSource, 'name' | 'names'>): Name[] {
  const given = term.names.map(toName);
  const preferred = given.find(({ text }) => text === term.name) ?? toName(term.name);
  return [preferred, ...given.filter(({ text }) => text !== term.name)];
}

function toName(source: NameSource): Name {
  const full = typeof source === 'string' ? { text: source } : source;
  const trust: Trust = full.trust ?? 'always';
  const { text, case: letters, plural, other, near, shared } = full;
  return {
    text,
    trust,
    case: letters ?? (isExact(text) ? 'exact' : 'any'),
    ...(plural === undefined ? {} : { plural }),
    ...(other ? { other } : {}),
    ...(near ? { near } : {}),
    ...(shared ? { shared } : {}),
  };
}
