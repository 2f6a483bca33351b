/** A full article: the short answer in its box, the sections, the words it explains, its references. */
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Article as ArticleData, Term } from '../glossary/types.ts';
import { month } from './month.ts';
import { References } from './References.tsx';
import { WordList } from './WordList.tsx';

const SHORT_ANSWER = 'the-short-answer';

/** A section as the compiler made it. */
export interface ArticleSection {
  readonly id: string;
  readonly heading: string;
  readonly body: () => ComponentChildren;
}

interface ArticleProps {
  readonly article: ArticleData;
  readonly sections: readonly ArticleSection[];
  /** The article's own terms. */
  readonly terms: readonly Term[];
  readonly related: readonly ArticleData[];
  /** Any term by id, for "see also". */
  readonly termById: (id: string) => Term | undefined;
}

export function Article({ article, sections, terms, related, termById }: ArticleProps) {
  return (
    <div class="page">
      <nav class="top">
        <a href="?">{i18n.t('reader.back')}</a>
      </nav>
      <nav class="contents" aria-labelledby="contents-title">
        <details open={!matchMedia('(max-width: 1020px)').matches}>
          <summary id="contents-title">{i18n.t('reader.contents')}</summary>
          <ol>
            {sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
            <li>
              <a href="#words">{i18n.t('reader.words')}</a>
            </li>
            <li>
              <a href="#references">{i18n.t('reader.references')}</a>
            </li>
          </ol>
        </details>
      </nav>
      <main>
        <article>
          <header>
            <h1>{article.title}</h1>
            <p class="quiet">
              {i18n.t('reader.disclaimer')} {i18n.t('reader.checked', [month(article.sourcesChecked)])}
            </p>
          </header>
          {sections.map(({ id, heading, body }) => (
            <section key={id} id={id} class={id === SHORT_ANSWER ? 'short-answer' : ''} tabIndex={-1}>
              <h2>{heading}</h2>
              {body()}
            </section>
          ))}
          <section id="words" tabIndex={-1}>
            <h2>{i18n.t('reader.words')}</h2>
            <WordList terms={terms} article={article} termById={termById} />
          </section>
          <section id="references" tabIndex={-1}>
            <h2>{i18n.t('reader.references')}</h2>
            <p class="quiet">{i18n.t('reader.referencesIntro')}</p>
            <References references={article.references} />
          </section>
        </article>
        {related.length > 0 && (
          <nav class="related" aria-labelledby="related-title">
            <h2 id="related-title">{i18n.t('reader.related')}</h2>
            <ul>
              {related.map(({ id, title, summary }) => (
                <li key={id}>
                  <a href={`?article=${id}`}>{title}</a>
                  <p class="quiet">{summary}</p>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </main>
    </div>
  );
}
