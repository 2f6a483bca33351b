import type { Reference, Term } from './types.ts';

/** "van Mens K", "Da Silva JAP", "Williams ACdC": a surname with its initials, and who comes after. */
const PERSON =
  /^((?:\p{Ll}+ )*\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+)*?) (?:\p{Lu}\p{Ll}?){1,4}(?=$|[,;(]| \()[,;]?\s*(.*)$/u;

/** A reference in a few words, as a text cites it: "Herd et al. 2018", "Li and Tang 2024", "NICE 2012". */
export function shortCitation({ authors, year }: Pick<Reference, 'authors' | 'year'>): string {
  const [, first, rest = ''] = PERSON.exec(authors) ?? [];
  // A body says who speaks before it says where: "NICE (England), guideline NG59".
  if (first === undefined) return `${authors.replace(/\s*[,(].*$/, '')} ${year}`;
  const others = rest.replace(/\s*\(.*$/, '');
  if (others === '') return `${first} ${year}`;
  const [, second] = /[,;]/.test(others) ? [] : (PERSON.exec(others) ?? []);
  return second === undefined ? `${first} et al. ${year}` : `${first} and ${second} ${year}`;
}

/** The web address of a reference: its DOI, else PubMed, else its own page; `null` when it has none. */
export function referenceUrl({ doi, pmid, url }: Pick<Reference, 'doi' | 'pmid' | 'url'>): string | null {
  if (doi) return `https://doi.org/${doi}`;
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url ?? null;
}

/** Ids of all references that a term cites, each once, in the order in which its card would. */
export function refsOfTerm({ danger, found, harms, evidence, guidelines }: Term): string[] {
  return [
    ...new Set([
      ...(danger?.refs ?? []),
      ...(found && found !== 'none' ? found.refs : []),
      ...(harms && harms !== 'none' ? harms.refs : []),
      ...evidence.flatMap(({ refs }) => refs),
      ...guidelines.flatMap(({ refs }) => refs),
    ]),
  ];
}
