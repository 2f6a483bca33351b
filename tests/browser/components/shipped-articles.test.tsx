import { articles, bodies } from 'medigloss:articles';
import { terms } from 'medigloss:terms';
import { describe, expect, test } from 'vitest';
import { Article } from '../../../components/Article.tsx';
import articleCss from '../../../components/article.css?inline';
import figureCss from '../../../components/figure.css?inline';
import { colours, showPage, violations, windowOf } from './look.tsx';

const byId = new Map(terms.map((term) => [term.id, term]));

async function show(id: string): Promise<HTMLElement> {
  const article = articles.find((one) => one.id === id) ?? expect.fail();
  const { sections } = (await bodies[id]?.()) ?? expect.fail();
  const own = terms.filter((term) => term.article === id);
  const root = showPage(
    <Article
      article={article}
      sections={sections}
      terms={own}
      related={article.related.flatMap((other) => articles.find((one) => one.id === other) ?? [])}
      termById={(term) => byId.get(term)}
    />,
    figureCss,
    articleCss,
  );
  for (const details of root.querySelectorAll('details')) details.open = true;
  return root;
}

describe.each(articles.map(({ id }) => id))('the article %s', (id) => {
  // 640 pixels: a window of 1,280 zoomed to 200 %; 320: the narrowest that WCAG 1.4.10 asks for.
  test.each([1280, 640, 320])('does not scroll sideways in %i pixels', async (width) => {
    await windowOf(width);
    await show(id);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('has each address once, and each link within it leads somewhere', async () => {
    const root = await show(id);
    const ids = [...root.querySelectorAll('[id]')].map((one) => one.id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    const links = [...root.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  test('has nothing that axe finds wrong', async () => {
    await windowOf(1280);
    await colours('light');
    await show(id);
    expect(await violations()).toEqual([]);
  });

  test('can be read in dark colours', async () => {
    await windowOf(1280);
    await colours('dark');
    await show(id);
    expect(await violations(document, ['color-contrast'])).toEqual([]);
  });
});
