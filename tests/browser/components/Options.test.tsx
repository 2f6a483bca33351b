import { type ComponentProps, render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../components/Options.tsx';
import optionsCss from '../../../components/options.css?inline';
import type { Settings } from '../../../settings.ts';
import { colours, focused, SCHEMES, showPage, textOf, violations, windowOf } from './look.tsx';

const SETTINGS: Settings = {
  where: 'everywhere',
  level: 'patient',
  density: 'section',
  underline: 'dotted',
  marks: 'highlight',
  pageDefined: true,
};

const KEYS = [
  { name: 'next-term', does: 'Go to the next underlined term', key: 'Alt+Period' },
  { name: 'previous-term', does: 'Go to the previous underlined term', key: '' },
];

let asked: string[] = [];
let changes: Settings[] = [];
beforeEach(() => {
  asked = [];
  changes = [];
});

function options(more: Partial<ComponentProps<typeof Options>> = {}) {
  return (
    <Options
      settings={SETTINGS}
      keys={KEYS}
      known={[]}
      saved={[]}
      sitesOff={[]}
      change={(settings) => changes.push(settings)}
      forgetKnown={(id) => asked.push(`forget ${id}`)}
      forgetSaved={(id) => asked.push(`unsave ${id}`)}
      switchSiteOn={(host) => asked.push(`on ${host}`)}
      changeKeys={() => asked.push('keys')}
      exportData={() => asked.push('export')}
      eraseData={() => asked.push('erase')}
      {...more}
    />
  );
}

const LISTS = {
  known: [
    { id: 'warm-bath', name: 'warm bath' },
    { id: 'soreness', name: 'soreness' },
  ],
  saved: [
    { id: 'warm-bath', name: 'warm bath', href: 'reader.html?article=baths#word-warm-bath' },
    { id: 'gone', name: 'gone', href: null },
  ],
  sitesOff: ['baths.example', `${'very-long-name.'.repeat(8)}example`],
};

const show = (more?: Parameters<typeof options>[0]) => showPage(options(more), optionsCss);

describe('the options', () => {
  test('show what is chosen', async () => {
    show({
      settings: {
        ...SETTINGS,
        level: 'clinician',
        where: 'asked',
        density: 'every',
        underline: 'tinted',
        marks: 'elements',
        pageDefined: false,
      },
    });
    for (const name of [/^Clinicians/, /^only when I ask/, 'every time', 'tinted background']) {
      await expect.element(page.getByRole('radio', { name })).toBeChecked();
    }
    await expect.element(page.getByRole('checkbox', { name: /^Also explain abbreviations/ })).not.toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: /^Marks for screen readers/ })).toBeChecked();
  });

  test.each([
    ['Explain words for', /^Clinicians Only hard words/, { level: 'clinician' }],
    ['Mark a term', 'once on a page', { density: 'page' }],
    ['Where terms are underlined', /^only on pages about medicine/, { where: 'medical' }],
    [/^Underline$/, 'solid', { underline: 'solid' }],
  ] as const)('are chosen in their group, and change one thing: %s', async (group, name, change) => {
    show();
    await page.getByRole('group', { name: group }).getByRole('radio', { name }).click();
    expect(changes).toEqual([{ ...SETTINGS, ...change }]);
  });

  test.each([
    [/^Also explain abbreviations/, { pageDefined: false }],
    [/^Marks for screen readers/, { marks: 'elements' }],
  ] as const)('are switched by a tick: %s', async (name, change) => {
    show();
    await page.getByRole('checkbox', { name }).click();
    expect(changes).toEqual([{ ...SETTINGS, ...change }]);
  });

  test('are chosen by key', async () => {
    show();
    await userEvent.keyboard('{Tab}{ArrowDown}');
    expect(changes).toEqual([{ ...SETTINGS, level: 'clinician' }]);
  });
});

describe('the keys', () => {
  test('are listed as they are now, and changed in the browser', async () => {
    const root = show();
    expect([...root.querySelectorAll('section:first-of-type li')].map(textOf)).toEqual([
      'Go to the next underlined termAlt+Period',
      'Go to the previous underlined termnone',
    ]);
    await page.getByRole('button', { name: 'Change the keys' }).click();
    expect(asked).toEqual(['keys']);
  });

  test('are not spoken of in a browser that has none', () => {
    show({ keys: null });
    expect(page.getByRole('heading', { name: 'Keys' }).elements()).toEqual([]);
  });
});

describe('the lists', () => {
  test('say how they are filled, when they are empty', async () => {
    show();
    await expect.element(page.getByText('None yet. "I know this word" in a card puts a word here.')).toBeVisible();
    await expect
      .element(page.getByText('None. The switch at the top of the popup turns it off for a site.'))
      .toBeVisible();
  });

  test('give back words and sites', async () => {
    show(LISTS);
    await page.getByRole('button', { name: 'Explain again: soreness' }).click();
    await page.getByRole('button', { name: 'Remove: baths.example' }).click();
    expect(asked).toEqual(['forget soreness', 'on baths.example']);
  });

  test('lead from a saved word to its explanation, and let it go', async () => {
    show(LISTS);
    await expect
      .element(page.getByRole('link', { name: 'warm bath' }))
      .toHaveAttribute('href', 'reader.html?article=baths#word-warm-bath');
    expect(page.getByRole('link', { name: 'gone' }).elements()).toEqual([]);
    await page.getByRole('button', { name: 'Remove: warm bath' }).click();
    expect(asked).toEqual(['unsave warm-bath']);
  });

  test('keep the focus when a row goes', async () => {
    const root = show(LISTS);
    await page.getByRole('button', { name: 'Explain again: soreness' }).click();
    render(options({ ...LISTS, known: [] }), root);
    expect(focused()).toBe('Words you know');
  });
});

describe('the reader’s data', () => {
  test('are exported', async () => {
    show();
    await page.getByRole('button', { name: 'Export' }).click();
    expect(asked).toEqual(['export']);
  });

  test('are not erased before the reader was asked', async () => {
    show();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    expect(asked).toEqual([]);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Erase settings, known words, saved terms and sites?');
    await page.getByRole('button', { name: 'Erase everything' }).click();
    expect(asked).toEqual(['erase']);
    await expect.element(page.getByText('Everything was erased.')).toBeVisible();
  });

  test('stay when the reader thinks again; by key, Enter alone erases nothing', async () => {
    show();
    (page.getByRole('button', { name: 'Erase everything' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Cancel');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Erase everything');
    expect(page.getByRole('alert').elements()).toEqual([]);
    expect(asked).toEqual([]);
  });
});

// 640 pixels: a window of 1,280 zoomed to 200 %; 320: the narrowest that WCAG 1.4.10 asks for.
test.each([640, 320])('the options do not scroll sideways in %i pixels', async (width) => {
  await windowOf(width);
  const root = show(LISTS);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  for (const button of root.querySelectorAll('button')) {
    const { left, right } = button.getBoundingClientRect();
    expect(left, textOf(button)).toBeGreaterThanOrEqual(0);
    expect(right, textOf(button)).toBeLessThanOrEqual(width);
  }
});

describe.each(SCHEMES)('in %s colours, axe finds nothing wrong', (scheme) => {
  test.each([
    ['empty lists', {}],
    ['full lists', LISTS],
  ])('with %s', async (_, more) => {
    await windowOf(800);
    await colours(scheme);
    show(more);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    expect(await violations()).toEqual([]);
  });
});
