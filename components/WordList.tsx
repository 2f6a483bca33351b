import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Article, Term } from '../glossary/types.ts';
import { Certainty } from './Certainty.tsx';
import { kindWord } from './kind-word.ts';

interface WordListProps {
  readonly terms: readonly Term[];
  readonly article: Article;
  readonly termById: (id: string) => Term | undefined;
}

/** "Words in this article": every term it explains, in the order of the alphabet, each with an address of its own. */
export function WordList({ terms, article, termById }: WordListProps) {
  const sorted = [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
  const numbers = new Map(article.references.map(({ id }, index) => [id, index + 1]));
  return (
    <dl class="words">
      {sorted.map((term) => (
        <div key={term.id} id={`word-${term.id}`} tabIndex={-1}>
          <dt>
            <dfn>{term.name}</dfn> <span class="kind">{kindWord(term.kind)}</span>
          </dt>
          <dd>
            <p>{term.plain}</p>
            {term.danger && (
              <p class="warning">
                <strong class="visually-hidden">{i18n.t('card.danger')}: </strong>
                {term.danger.text} <Cites refs={term.danger.refs} numbers={numbers} />
              </p>
            )}
            <Claims term={term} numbers={numbers} />
            <details>
              <summary>
                {i18n.t('reader.more')}
                <span class="visually-hidden">: {term.name}</span>
              </summary>
              <p>
                <strong>{i18n.t('card.clinical')}:</strong> {term.clinical}
              </p>
              {term.guidelines.map(({ by, says, refs }) => (
                <p key={by}>
                  <strong>{by}:</strong> {says} <Cites refs={refs} numbers={numbers} />
                </p>
              ))}
              <EvidenceTable term={term} numbers={numbers} />
              <OtherNames term={term} />
              <SeeAlso term={term} termById={termById} />
            </details>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Numbers = ReadonlyMap<string, number>;

function Claims({ term, numbers }: { term: Term; numbers: Numbers }) {
  const { found, harms } = term;
  return (
    <>
      {found && (
        <p>
          <strong>{i18n.t('card.found')}:</strong>{' '}
          {found === 'none' ? (
            i18n.t('card.foundNone')
          ) : (
            <>
              {found.text} <Cites refs={found.refs} numbers={numbers} />{' '}
              <span class="sure">
                (<Certainty certainty={found.certainty} />)
              </span>
            </>
          )}
        </p>
      )}
      {harms && (
        <p>
          <strong>{i18n.t('card.harms')}:</strong>{' '}
          {harms === 'none' ? (
            i18n.t('card.harmsNone')
          ) : (
            <>
              {harms.text} <Cites refs={harms.refs} numbers={numbers} />
            </>
          )}
        </p>
      )}
    </>
  );
}

function Cites({ refs, numbers }: { refs: readonly string[]; numbers: Numbers }) {
  if (refs.length === 0) return null;
  return (
    <sup class="cites">
      {refs.map((ref, index) => {
        const number = numbers.get(ref) ?? 0;
        return (
          <Fragment key={ref}>
            {index > 0 && ', '}
            <a href={`#ref-${ref}`} aria-label={i18n.t('reader.cites', [String(number)])}>
              {number}
            </a>
          </Fragment>
        );
      })}
    </sup>
  );
}

function EvidenceTable({ term, numbers }: { term: Term; numbers: Numbers }) {
  if (term.evidence.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a landmark for each of many tables is noise
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (axe: scrollable-region-focusable)
    <div class="table" role="group" tabIndex={0} aria-label={`${i18n.t('reader.evidence')}: ${term.name}`}>
      <table>
        <caption>{i18n.t('reader.evidence')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('reader.evidenceUse')}</th>
            <th scope="col">{i18n.t('reader.evidenceVersus')}</th>
            <th scope="col">{i18n.t('reader.evidenceEffect')}</th>
            <th scope="col">{i18n.t('reader.evidenceSure')}</th>
          </tr>
        </thead>
        <tbody>
          {term.evidence.map((row) => (
            <tr key={`${row.use}${row.versus}${row.effect}`}>
              <td>{row.use}</td>
              <td>{row.versus}</td>
              <td>
                {row.effect} <Cites refs={row.refs} numbers={numbers} />
              </td>
              <td>
                <Certainty certainty={row.certainty} />
                <br />
                <span class="quiet">{row.why}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OtherNames({ term }: { term: Term }) {
  const others = term.names.map(({ text }) => text).filter((text) => text !== term.name);
  if (others.length === 0) return null;
  return (
    <p class="quiet">
      {i18n.t('reader.names')}: {others.join(', ')}
    </p>
  );
}

function SeeAlso({ term, termById }: { term: Term; termById: WordListProps['termById'] }) {
  const seen = term.see.map(termById).filter((one) => one !== undefined);
  if (seen.length === 0) return null;
  return (
    <p class="quiet">
      {i18n.t('reader.see')}:{' '}
      {seen.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && ', '}
          <a href={termAddress(one, term.article)}>{one.name}</a>
        </Fragment>
      ))}
    </p>
  );
}

/** Address of a term's entry, from a page about `article`. */
function termAddress(term: Term, article: string): string {
  return term.article === article ? `#word-${term.id}` : `?article=${term.article}#word-${term.id}`;
}
