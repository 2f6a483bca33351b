import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Article, type ArticleSection } from '../../../components/Article.tsx';
import { ArticleIndex } from '../../../components/ArticleIndex.tsx';
import articleCss from '../../../components/article.css?inline';
import { Certainty } from '../../../components/Certainty.tsx';
import figureCss from '../../../components/figure.css?inline';
import { CERTAINTIES } from './certainties.ts';
import { colours, focused, SCHEMES, showPage, textOf, violations, windowOf } from './look.tsx';
import { ARTICLE, BATH, COLD_PACK, OTHER_ARTICLE, SORENESS } from './samples.ts';

const SECTIONS: readonly ArticleSection[] = [
  {
    id: 'the-short-answer',
    heading: 'The short answer',
    body: () => [
      <p key="1">
        A warm bath may ease sore muscles
        <sup class="cites">
          <a href="#ref-doe-2019" aria-label="Source 1" id="cite-doe-2019">
            1
          </a>
        </sup>
        .
      </p>,
    ],
  },
  { id: 'what-it-is', heading: 'What it is', body: () => [<p key="1">It is what it says.</p>] },
];

const BY_ID = new Map([BATH, SORENESS, COLD_PACK].map((term) => [term.id, term]));

function article(more: Partial<Parameters<typeof Article>[0]> = {}) {
  return (
    <Article
      article={ARTICLE}
      sections={SECTIONS}
      terms={[BATH, SORENESS]}
      related={[OTHER_ARTICLE]}
      termById={(id) => BY_ID.get(id)}
      {...more}
    />
  );
}

const show = (more?: Parameters<typeof article>[0]) => showPage(article(more), figureCss, articleCss);

beforeEach(() => windowOf(1280));

describe('an article', () => {
  test('is one title, its sections, its words, its references, and the way to others', () => {
    const root = show();
    expect([...root.querySelectorAll('h1')].map(textOf)).toEqual(['Warm baths for sore muscles']);
    expect([...root.querySelectorAll('h2')].map(textOf)).toEqual([
      'The short answer',
      'What it is',
      'Words in this article',
      'References',
      'Related articles',
    ]);
    expect(textOf(root.querySelector('header') ?? expect.fail())).toContain(
      'Information, not advice. Not yet reviewed by a clinician. Sources checked November 2026.',
    );
  });

  test('has the short answer in a box of its own', () => {
    const root = show();
    expect([...root.querySelectorAll('.short-answer')].map(({ id }) => id)).toEqual(['the-short-answer']);
  });

  test('has contents that lead to each part', async () => {
    const root = show();
    const contents = page.getByRole('navigation', { name: 'In this article' });
    const links = contents.getByRole('link').elements();
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#the-short-answer',
      '#what-it-is',
      '#words',
      '#references',
    ]);
    for (const link of links) expect(root.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  test.each([
    [1280, true],
    [400, false],
  ])('opens its contents where there is room: %i pixels', async (width, open) => {
    await windowOf(width);
    expect(show().querySelector('details')?.open).toBe(open);
  });

  test('leads back to all articles and on to related ones', async () => {
    show();
    await expect.element(page.getByRole('link', { name: 'All articles' })).toHaveAttribute('href', '?');
    await expect.element(page.getByRole('link', { name: 'Cold packs' })).toHaveAttribute('href', '?article=cold-packs');
    await expect.element(page.getByText('When cold helps.')).toBeVisible();
  });

  test('has no row of related articles when there is none', () => {
    show({ related: [] });
    expect(page.getByRole('heading', { name: 'Related articles' }).elements()).toEqual([]);
  });

  test('is walked through by key from its links to its sources', async () => {
    await windowOf(1280);
    show();
    const passed: string[] = [];
    for (let i = 0; i < 7; i++) {
      await userEvent.keyboard('{Tab}');
      passed.push(focused());
    }
    expect(passed).toEqual([
      'All articles',
      'In this article',
      'The short answer',
      'What it is',
      'Words in this article',
      'References',
      'Source 1',
    ]);
  });
});

describe('the words of an article', () => {
  const entry = (root: Element, id: string): string => textOf(root.querySelector(`#word-${id}`) ?? expect.fail());

  test('stand in the order of the alphabet, each at its address', () => {
    const root = show({ terms: [BATH, SORENESS, { ...SORENESS, id: 'ache', name: 'Ache' }] });
    expect([...root.querySelectorAll('.words > div')].map(({ id }) => id)).toEqual([
      'word-ache',
      'word-soreness',
      'word-warm-bath',
    ]);
  });

  test('say all that is known of a treatment, with its sources', () => {
    const text = entry(show(), 'warm-bath');
    for (const part of [
      'warm bath therapy',
      'A bath in warm water. It can ease sore muscles for a while.',
      'Danger: Fainting in hot water can drown a person. 2',
      'What studies found: A little less soreness for an hour. 1 (●●○○ low)',
      'What can go wrong: Fainting, and scalds. 2, 1',
      'Bath Board, 2020: No longer than 20 minutes. 2',
      'Also called: hot soak, balneotherapy',
      'See also: soreness, cold pack',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('say that our sources hold nothing', () => {
    const text = entry(show({ terms: [COLD_PACK] }), 'cold-pack');
    expect(text).toContain('What studies found: Our sources hold no study finding for this.');
    expect(text).toContain('What can go wrong: Our sources name no harm. That does not mean there is none.');
  });

  test('show the evidence as a table that can be scrolled by key', async () => {
    const root = show();
    for (const details of root.querySelectorAll('details')) details.open = true;
    const table = page.getByRole('table', { name: 'Evidence at a glance' });
    expect(table.getByRole('columnheader').elements().map(textOf)).toEqual([
      'For',
      'Compared with',
      'Found',
      'How sure',
    ]);
    expect(table.getByRole('cell').elements().map(textOf)).toEqual([
      'sore muscles',
      'rest',
      '5 points less on a scale of 100 1',
      '●●○○ lowone small trial',
    ]);
    expect(
      page.getByRole('group', { name: 'Evidence at a glance: warm bath' }).element().getAttribute('tabindex'),
    ).toBe('0');
  });

  test('lead to the words they point to, in this article and in others, and to none that is gone', () => {
    const links = [...show().querySelectorAll('#word-warm-bath .quiet a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['#word-soreness', '?article=cold-packs#word-cold-pack']));
    expect(links.join()).not.toContain('gone');
  });
});

describe('the references', () => {
  const line = (root: Element, id: string): Element => root.querySelector(`#ref-${id}`) ?? expect.fail();

  test('say who, what, where and when, and lead to the source', () => {
    const root = show();
    expect(textOf(line(root, 'doe-2019'))).toBe(
      'Doe JA, Roe B, et al. Is warm water enough? Journal of Small Comforts 2019. doi:10.1000/warm.1 ↩',
    );
    expect(textOf(line(root, 'board-2020'))).toBe('Bath Board. 2020. baths.example');
    expect(textOf(line(root, 'poe-2021'))).toBe('Poe C. Water. 2021. PubMed 87654321');
    expect(textOf(line(root, 'lost-1999'))).toBe('Lost D. 1999.');
    expect(textOf(line(root, 'board-2011'))).toBe('Bath Board, notice of 4 March 2011.');
    expect([...root.querySelectorAll('.references a.source')].map((link) => link.getAttribute('href'))).toEqual([
      'https://doi.org/10.1000/warm.1',
      'https://www.baths.example/advice',
      'https://pubmed.ncbi.nlm.nih.gov/87654321/',
    ]);
  });

  test('are opened without a word about where the reader came from', () => {
    for (const link of show().querySelectorAll('a[target="_blank"]'))
      expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  test('lead back to where the text cites them, where it does', () => {
    const root = show();
    const back = [...root.querySelectorAll('a.back')].map((link) => [
      link.getAttribute('href'),
      link.getAttribute('aria-label'),
    ]);
    expect(back).toEqual([['#cite-doe-2019', 'Back to where it is cited']]);
    expect(root.querySelector('#cite-doe-2019')).not.toBeNull();
  });

  test('are each where a citation leads', () => {
    const root = show();
    for (const cite of root.querySelectorAll('.cites a')) {
      const place = root.querySelector(cite.getAttribute('href') ?? '') ?? expect.fail();
      const number = [...(place.parentElement?.children ?? [])].indexOf(place) + 1;
      expect(textOf(cite)).toBe(String(number));
    }
  });
});

describe('the index', () => {
  test('lists the articles with what they are about', async () => {
    showPage(<ArticleIndex articles={[ARTICLE, OTHER_ARTICLE]} missing={false} />, articleCss);
    await expect.element(page.getByRole('heading', { name: 'Articles' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Warm baths for sore muscles' }))
      .toHaveAttribute('href', '?article=warm-baths');
    await expect.element(page.getByText('What a warm bath can do, and what it cannot.')).toBeVisible();
    expect(page.getByRole('status').elements()).toEqual([]);
  });

  test('says so when an address names no article', async () => {
    showPage(<ArticleIndex articles={[ARTICLE]} missing={true} />, articleCss);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(
        'There is no article with this address. It may have been renamed. All articles are listed here.',
      );
  });
});

test.each(CERTAINTIES)('a certainty is a word, and dots that only repeat it: %s', (certainty, words, dots) => {
  const root = showPage(<Certainty certainty={certainty} />);
  const shown = root.querySelector('[aria-hidden]');
  expect(shown === null ? '' : textOf(shown)).toBe(dots);
  shown?.remove();
  expect(textOf(root)).toBe(words);
});

describe.each(SCHEMES)('in %s colours, axe finds nothing wrong', (scheme) => {
  test.each([1280, 360])('with an article in %i pixels', async (width) => {
    await windowOf(width);
    await colours(scheme);
    const root = show();
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
  });

  test.each([true, false])('with the index, an article missing: %s', async (missing) => {
    await colours(scheme);
    showPage(<ArticleIndex articles={[ARTICLE, OTHER_ARTICLE]} missing={missing} />, articleCss);
    expect(await violations()).toEqual([]);
  });
});
