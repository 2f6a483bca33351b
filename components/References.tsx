import { i18n } from '#i18n';
import { referenceUrl } from '../glossary/cite.ts';
import type { Reference } from '../glossary/types.ts';

/** The numbered list of sources; each links to its page on the web and back to where the text cites it. */
export function References({ references }: { references: readonly Reference[] }) {
  return (
    <ol class="references">
      {references.map((reference) => (
        <li key={reference.id} id={`ref-${reference.id}`} tabIndex={-1}>
          <ReferenceLine reference={reference} />
          {reference.inText && (
            <>
              {' '}
              <a class="back" href={`#cite-${reference.id}`} aria-label={i18n.t('reader.citedBackText')}>
                ↩
              </a>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function ReferenceLine({ reference }: { reference: Reference }) {
  const { authors, title, journal, year, doi, pmid } = reference;
  const url = referenceUrl(reference);
  return (
    <>
      {sentence(authors)}
      {title && `${sentence(title)}`}
      {journal && (
        <>
          <cite>{journal}</cite>{' '}
        </>
      )}
      {title === undefined && journal === undefined && authors.endsWith(String(year)) ? '' : `${year}.`}
      {url && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer noopener" class="source">
            {doi ? `doi:${doi}` : pmid ? `PubMed ${pmid}` : new URL(url).hostname.replace(/^www\./, '')}
          </a>
        </>
      )}
    </>
  );
}

function sentence(text: string): string {
  return `${text}${/[.?!]$/.test(text) ? '' : '.'} `;
}
