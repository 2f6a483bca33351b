/** The reader: `reader.html?article=SLUG#PLACE`, or the index of all articles. */
import { articles, bodies } from 'medigloss:articles';
import { terms } from 'medigloss:terms';
import { render } from 'preact';
import { Article } from '../../components/Article.tsx';
import { ArticleIndex } from '../../components/ArticleIndex.tsx';

const root = document.getElementById('root');
if (root) await show(root, new URLSearchParams(location.search).get('article'));

async function show(root: HTMLElement, slug: string | null): Promise<void> {
  const article = articles.find(({ id }) => id === slug);
  const load = slug === null ? undefined : bodies[slug];
  if (!article || !load) {
    render(<ArticleIndex articles={articles} missing={slug !== null} />, root);
    return;
  }
  const { sections } = await load();
  document.title = `${article.title} · Medigloss`;
  const byId = new Map(terms.map((term) => [term.id, term]));
  render(
    <Article
      article={article}
      sections={sections}
      terms={terms.filter((term) => term.article === article.id)}
      related={article.related.flatMap((id) => articles.find((one) => one.id === id) ?? [])}
      termById={(id) => byId.get(id)}
    />,
    root,
  );
  goToHash();
  addEventListener('hashchange', goToHash);
}

/** The place did not exist yet when the browser looked for it; the reader's focus goes there too. */
function goToHash(): void {
  const place = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}
