import type { Reference } from './types.ts';

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
