import { type ComponentProps, render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../components/Popup.tsx';
import popupCss from '../../../components/popup.css?inline';
import type { PopupRow, PopupView } from '../../../components/popup-view.ts';
import { createSearch } from '../../../glossary/search.ts';
import { colours, focused, SCHEMES, showPage, textOf, violations, windowOf } from './look.tsx';
import { ARTICLE, BATH, COLD_PACK, OTHER_ARTICLE, SORENESS } from './samples.ts';

const TERMS = [BATH, SORENESS, COLD_PACK];
const TITLES = { [ARTICLE.id]: { title: ARTICLE.title }, [OTHER_ARTICLE.id]: { title: OTHER_ARTICLE.title } };

const ROWS: readonly PopupRow[] = [
  { term: 0, text: 'hot soak', count: 3, frame: 0, unmarked: false },
  { term: 1, text: 'Soreness', count: 1, frame: 0, unmarked: false },
  { term: 2, text: 'cold packs', count: 2, frame: null, unmarked: false },
];
const PAGE: PopupView = { state: 'page', rows: ROWS };

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});

function popup(view: PopupView, more: Partial<ComponentProps<typeof Popup>> = {}) {
  return (
    <Popup
      view={view}
      host="baths.example"
      siteOn={true}
      terms={TERMS}
      titles={TITLES}
      search={createSearch(TERMS)}
      setSiteOn={(on) => asked.push(`site ${on}`)}
      reveal={({ text }) => asked.push(`reveal ${text}`)}
      underline={() => asked.push('underline')}
      readerUrl={(article, anchor) => `#reader/${article ?? ''}/${anchor ?? ''}`}
      openOptions={() => asked.push('options')}
      {...more}
    />
  );
}

const show = (view: PopupView, more?: Parameters<typeof popup>[1]) => showPage(popup(view, more), popupCss);
const rowTexts = (root: Element): string[] => [...root.querySelectorAll('.terms li .term')].map(textOf);

describe('the popup says', () => {
  test.each([
    ['loading', 'Looking at the page …'],
    ['off', 'Medigloss is off for this site. Nothing here is read.'],
    ['closed', 'The browser closes this page to extensions, so its words cannot be explained here.'],
    [
      'pdf',
      'This is a PDF. The browser shows it in a viewer that is closed to extensions. You can search for a word here.',
    ],
    ['other', 'This is not a web page with text, so there is nothing to explain.'],
  ] as const)('what a page is that shows no terms: %s', async (state, text) => {
    show({ state });
    await expect.element(page.getByText(text)).toBeVisible();
    await expect.element(page.getByRole('searchbox', { name: 'Search the glossary' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'All articles' })).toHaveAttribute('href', '#reader//');
  });

  test('what to do on a page without terms', async () => {
    show({ state: 'page', rows: [] });
    await expect.element(page.getByText(/^No treatment terms found on this page\./)).toBeVisible();
    await expect.element(page.getByText('Search the glossary, or read an article.')).toBeVisible();
  });
});

describe('terms that are held back', () => {
  test.each([
    ['asked', 'Nothing is underlined until you ask.', 'Underline this page’s terms'],
    ['topic', 'This page does not read like medicine, so nothing is underlined.', 'Show its terms anyway'],
  ] as const)('are explained and asked for: %s', async (why, sentence, button) => {
    show({ state: 'held', why });
    await expect.element(page.getByText(sentence)).toBeVisible();
    await page.getByRole('button', { name: button }).click();
    expect(asked).toEqual(['underline']);
  });

  test('get the focus when they have come by key', async () => {
    const root = show({ state: 'held', why: 'asked' });
    (page.getByRole('button', { name: /^Underline/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    render(popup({ state: 'page', rows: [] }), root);
    render(popup(PAGE), root);
    await expect.poll(focused).toBe('On this page 3');
  });

  test('and the terms of other pages leave the focus where it is', async () => {
    const root = show({ state: 'held', why: 'topic' });
    (page.getByRole('searchbox').element() as HTMLElement).focus();
    render(popup(PAGE), root);
    await expect.poll(focused).toBe('Search the glossary');
  });
});

describe('the switch of the site', () => {
  test('is on, says so, and switches off', async () => {
    show(PAGE);
    const control = page.getByRole('switch', { name: 'On for baths.example' });
    await expect.element(control).toHaveAttribute('aria-checked', 'true');
    await expect.element(control).toHaveAccessibleDescription('Changes at once; no reload needed.');
    await control.click();
    expect(asked).toEqual(['site false']);
  });

  test('is off, says so, and switches on', async () => {
    show({ state: 'off' }, { siteOn: false });
    const control = page.getByRole('switch', { name: 'Off for baths.example' });
    await expect.element(control).toHaveAttribute('aria-checked', 'false');
    await control.click();
    expect(asked).toEqual(['site true']);
  });

  test('is not there where there is no site', () => {
    show({ state: 'closed' }, { host: null });
    expect(page.getByRole('switch').elements()).toEqual([]);
  });
});

describe('the terms of a page', () => {
  test('are listed as the page has them, with name, kind, first words and how often', () => {
    const root = show(PAGE);
    expect(textOf(root.querySelector('h2') ?? expect.fail())).toBe('On this page 3');
    expect(rowTexts(root)).toEqual([
      'hot soaktherapyA bath in warm water. It can ease sore muscles for a while.warm bath · 3 times',
      'SorenesssymptomAn ache after hard work.1 time',
      'cold packsdeviceWhat cold pack is, in plain words.2 times, not visible now',
    ]);
  });

  test('are gone to by click', async () => {
    show(PAGE);
    await page.getByRole('button', { name: /hot soak/ }).click();
    expect(asked).toEqual(['reveal hot soak']);
  });

  test('cannot be gone to where each mention is hidden, but read about', async () => {
    show(PAGE);
    await expect.element(page.getByRole('button', { name: /cold packs/ })).toBeDisabled();
    await expect
      .element(page.getByRole('link', { name: 'Read the article: cold pack' }))
      .toHaveAttribute('href', '#reader/cold-packs/word-cold-pack');
  });

  test('lead to their articles, each article once', async () => {
    const root = show(PAGE);
    await page.getByText('Articles about this page (2)').click();
    expect([...root.querySelectorAll('footer li a')].map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      ['Warm baths for sore muscles', '#reader/warm-baths/'],
      ['Cold packs', '#reader/cold-packs/'],
    ]);
  });

  test('that are never marked wait below a fold', () => {
    const root = show({
      state: 'page',
      rows: [
        { term: 0, text: 'hot soak', count: 3, frame: 0, unmarked: false },
        { term: 1, text: 'Soreness', count: 1, frame: 0, unmarked: true },
      ],
    });
    const fold = root.querySelector('.lists details') ?? expect.fail();
    expect(fold.textContent).toContain('Soreness');
    expect(fold.hasAttribute('open')).toBe(false);
    expect(root.querySelector('.lists > .terms')?.textContent).not.toContain('Soreness');
  });

  test('that the glossary no longer has are left out', () => {
    const root = show({ state: 'page', rows: [{ term: 99, text: 'gone', count: 1, frame: 0, unmarked: false }] });
    expect(rowTexts(root)).toEqual([]);
  });
});

describe('search', () => {
  test('takes the place of the page’s terms while something is typed, and says how many it found', async () => {
    const root = show(PAGE);
    await page.getByRole('searchbox').fill('sore');
    await expect.element(page.getByRole('status')).toHaveTextContent('2 terms found');
    expect(rowTexts(root)).toEqual([
      'sorenesssymptomAn ache after hard work.',
      'warm baththerapyA bath in warm water. It can ease sore muscles for a while.',
    ]);
    expect(page.getByRole('listitem').elements()).toHaveLength(2);
    await expect
      .element(page.getByRole('link', { name: /^soreness/ }))
      .toHaveAttribute('href', '#reader/warm-baths/word-soreness');
    await page.getByRole('searchbox').fill('');
    await expect.element(page.getByRole('button', { name: /hot soak/ })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('');
  });

  test('says so when nothing is called that', async () => {
    show({ state: 'pdf' });
    await page.getByRole('searchbox').fill('xyz');
    await expect.element(page.getByText('No term is called that.')).toBeVisible();
  });
});

test('by key, the popup is walked through from the switch to the options', async () => {
  show(PAGE);
  const passed: string[] = [];
  for (let i = 0; i < 9; i++) {
    await userEvent.keyboard('{Tab}');
    passed.push(focused());
  }
  expect(passed).toEqual([
    'On for baths.example',
    'Search the glossary',
    expect.stringMatching(/^hot soak/),
    'Read the article: warm bath',
    expect.stringMatching(/^Soreness/),
    'Read the article: soreness',
    'Read the article: cold pack',
    'Articles about this page (2)',
    'All articles',
  ]);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(asked).toEqual(['options']);
});

describe('the popup holds', () => {
  const MANY: PopupView = {
    state: 'page',
    rows: Array.from({ length: 3 }, (_, index) => ({
      term: index,
      text: 'Dichlordiphenyl'.repeat(8),
      count: 1234,
      frame: 0,
      unmarked: false,
    })),
  };

  test.each([360, 320])('long words and long hosts in %i pixels', async (width) => {
    await windowOf(width, 600);
    const root = show(MANY, { host: `${'very-long-name.'.repeat(8)}example` });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const part of root.querySelectorAll('.site, .terms, .term, footer')) {
      expect(part.scrollWidth, part.className).toBeLessThanOrEqual(part.clientWidth);
    }
  });

  test('many rows: the list scrolls, the switch and the foot stay', async () => {
    await windowOf(360, 600);
    const terms = Array.from({ length: 60 }, (_, index) => ({ ...SORENESS, id: `soreness-${index}` }));
    const rows = terms.map(
      (_, index): PopupRow => ({ term: index, text: `word ${index}`, count: 1, frame: 0, unmarked: false }),
    );
    const root = show({ state: 'page', rows }, { terms });
    const list = root.querySelector('.lists') ?? expect.fail();
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
    expect(root.querySelector('footer')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(580);
    await page.getByText(/^Articles about this page/).click();
    expect(root.querySelector('footer')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(580);
  });
});

describe.each(SCHEMES)('in %s colours, axe finds nothing wrong', (scheme) => {
  const views: readonly PopupView[] = [
    PAGE,
    { state: 'page', rows: [] },
    { state: 'loading' },
    { state: 'off' },
    { state: 'held', why: 'asked' },
    { state: 'held', why: 'topic' },
    { state: 'closed' },
    { state: 'pdf' },
    { state: 'other' },
  ];
  test.each(views)('with $state', async (view) => {
    await windowOf(360, 600);
    await colours(scheme);
    const root = show(view, { siteOn: view.state !== 'off' });
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
  });

  test.each(['sore', 'xyz'])('when "%s" is searched', async (typed) => {
    await windowOf(360, 600);
    await colours(scheme);
    show(PAGE);
    await page.getByRole('searchbox').fill(typed);
    expect(await violations()).toEqual([]);
  });
});
