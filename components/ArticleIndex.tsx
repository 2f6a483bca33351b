import { i18n } from '#i18n';
import type { Article } from '../glossary/types.ts';

/** All articles; `missing`: the address that was asked for names none. */
export function ArticleIndex({ articles, missing }: { articles: readonly Article[]; missing: boolean }) {
  return (
    <main class="index">
      <h1>{i18n.t('reader.index')}</h1>
      {missing && (
        <p class="warning" role="status">
          {i18n.t('reader.missing')} {i18n.t('reader.missingHint')}
        </p>
      )}
      <p>{i18n.t('reader.indexIntro')}</p>
      <ul>
        {articles.map(({ id, title, summary }) => (
          <li key={id}>
            <a href={`?article=${id}`}>{title}</a>
            <p class="quiet">{summary}</p>
          </li>
        ))}
      </ul>
      <p class="quiet">{i18n.t('reader.disclaimer')}</p>
    </main>
  );
}
