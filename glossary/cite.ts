import type { Reference, Term } from './types.ts';

/** A reference in a few words, as a text cites it: "Herd et al. 2018", "NICE 2012". */
export function shortCitation({ authors, year }: Pick<Reference, 'authors' | 'year'>): string {
  const person = /^(\p{Lu}[\p{L}'’ -]*?) \p{Lu}{1,3}\b(.*)$/u.exec(authors);
  if (!person) return `${authors.replace(/,.*$/, '')} ${year}`;
  const [, surname = '', others = ''] = person;
  return `${surname}${/[,;]/.test(others) ? ' et al.' : ''} ${year}`;
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
