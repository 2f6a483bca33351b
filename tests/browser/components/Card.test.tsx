import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card, type CardActions, type CardContent } from '../../../components/Card.tsx';
import { colours, focused, SCHEMES, showCard, textOf, violations, windowOf } from './look.tsx';
import { BATH, COLD_PACK, cardOf, DEFINED, recorded, SORENESS } from './samples.ts';

interface Shown {
  readonly word?: string;
  readonly actions?: CardActions;
  readonly pinned?: boolean;
}

function card(content: CardContent, { word = 'warm bath', actions = recorded().actions, pinned = false }: Shown = {}) {
  return <Card word={word} content={content} actions={actions} pinned={pinned} />;
}

const withoutVoice = ({ hear: _, ...actions }: CardActions): CardActions => actions;

describe('a card', () => {
  test('is a dialog called after its word', async () => {
    showCard(card(cardOf(BATH), { word: 'Warm baths' }));
    await expect.element(page.getByRole('dialog', { name: 'Explanation of Warm baths' })).toBeVisible();
  });

  test('says that it is looking, while it is', async () => {
    showCard(card({ state: 'loading' }));
    await expect.element(page.getByRole('heading', { name: 'warm bath' })).toBeVisible();
    await expect.element(page.getByText('Loading the explanation …')).toBeVisible();
  });

  test('says what to do when the explanation did not come', async () => {
    showCard(card({ state: 'failed' }));
    await expect
      .element(page.getByText('The explanation could not be loaded. Reload the page to try again.'))
      .toBeVisible();
  });

  test('explains an abbreviation that the page defines from the page itself', async () => {
    const { actions, asked } = recorded();
    showCard(card({ state: 'defined', defined: DEFINED }, { word: 'WBT', actions }));
    await expect.element(page.getByText('warm bath therapy', { exact: true })).toBeVisible();
    await expect.element(page.getByText('We studied warm bath therapy (WBT) in runners.')).toBeVisible();
    await page.getByRole('button', { name: 'Go to where the page says so' }).click();
    expect(asked).toEqual(['go to definition']);
    expect(page.getByRole('link').elements()).toEqual([]);
  });
});

describe('the card of a term', () => {
  test('says in order what it is, its danger, what was found, what can go wrong, and where to read on', () => {
    const { root } = showCard(card(cardOf(BATH), { word: 'hot soak' }));
    const text = textOf(root.querySelector('.card') ?? expect.fail());
    const order = [
      'hot soak',
      'therapy',
      'warm bath',
      'A bath in warm water. It can ease sore muscles for a while.',
      'Danger: Fainting in hot water can drown a person.',
      'What studies found',
      'How sure: ●●○○ low',
      'A little less soreness for an hour.',
      'What can go wrong',
      'Fainting, and scalds.',
      'For clinicians',
      'Read: Warm baths for sore muscles',
      'Information, not advice. Not yet reviewed by a clinician. Sources checked November 2026.',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places, text).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('does not say the name again when the page’s word is the name', () => {
    const { root } = showCard(card(cardOf(BATH), { word: 'Warm-baths' }));
    expect(root.querySelector('.preferred')).toBeNull();
  });

  test('says it when our sources hold no finding and name no harm', async () => {
    showCard(card(cardOf(COLD_PACK), { word: 'cold pack' }));
    await expect.element(page.getByText('Our sources hold no study finding for this.')).toBeVisible();
    await expect.element(page.getByText('Our sources name no harm. That does not mean there is none.')).toBeVisible();
  });

  test('has no findings, harms or danger where the word is no treatment', () => {
    const { root } = showCard(card(cardOf(SORENESS), { word: 'soreness' }));
    expect([...root.querySelectorAll('h2')].map(textOf)).toEqual([]);
    expect(root.querySelector('.danger')).toBeNull();
  });

  test('tells why it is that sure, when asked', async () => {
    showCard(card(cardOf(BATH)));
    expect(page.getByText('One small trial.').element().checkVisibility()).toBe(false);
    await page.getByText('What studies found').click();
    await expect.element(page.getByText('One small trial.')).toBeVisible();
  });

  test('has nothing to open when there is no why', () => {
    const found = { text: 'Less soreness.', certainty: 'not-graded', refs: ['doe-2019'] } as const;
    const { root } = showCard(card(cardOf({ ...BATH, found })));
    expect([...root.querySelectorAll('summary')].map(textOf)).toEqual(['For clinicians']);
    expect(textOf(root.querySelector('.found') ?? expect.fail())).toBe('What studies foundHow sure: not graded');
  });

  test('keeps the detail for clinicians, what guidelines say and the sources until they are asked for', async () => {
    const { root } = showCard(card(cardOf(BATH)));
    expect(page.getByText('Immersion at 36 to 40 degrees.').element().checkVisibility()).toBe(false);
    await page.getByText('For clinicians').click();
    await expect.element(page.getByText('Immersion at 36 to 40 degrees.')).toBeVisible();
    await expect.element(page.getByText('No longer than 20 minutes.')).toBeVisible();
    expect(textOf(root.querySelector('.clinical') ?? expect.fail())).toContain('Doe et al. 2019 · Bath Board 2020');
  });

  test('quotes the page where the page defines the word', async () => {
    showCard(card(cardOf(BATH, { defined: DEFINED }), { word: 'WBT' }));
    await expect.element(page.getByRole('heading', { name: 'On this page' })).toBeVisible();
    await expect.element(page.getByText('We studied warm bath therapy (WBT) in runners.')).toBeVisible();
  });

  test('opens the article by click and by middle click, and nothing else opens', async () => {
    const { actions, asked } = recorded();
    showCard(card(cardOf(BATH), { actions }));
    const read = page.getByRole('link', { name: 'Read: Warm baths for sore muscles' });
    await read.click();
    await read.click({ button: 'middle' });
    expect(asked).toEqual(['read', 'read']);
    expect(location.hash).toBe('');
  });

  test('is saved, known and heard by its buttons', async () => {
    const { actions, asked } = recorded();
    const { show } = showCard(card(cardOf(BATH), { actions }));
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await expect.element(save).toHaveAttribute('aria-pressed', 'false');
    await save.click();
    await page.getByRole('button', { name: 'I know this word' }).click();
    await page.getByRole('button', { name: 'Hear it' }).click();
    show(card(cardOf(BATH, { saved: true, known: true }), { actions }));
    await expect.element(page.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(asked).toEqual(['saved true', 'known true', 'hear', 'saved false', 'known false']);
  });

  test('offers no voice where the machine has none of its own', () => {
    showCard(card(cardOf(BATH), { actions: withoutVoice(recorded().actions) }));
    expect(page.getByRole('button', { name: 'Hear it' }).elements()).toEqual([]);
  });
});

describe('by key, a card', () => {
  test('is walked through in the order in which it is read', async () => {
    showCard(card(cardOf(BATH), { pinned: true }));
    const passed: string[] = [];
    for (let i = 0; i < 7; i++) {
      await userEvent.keyboard('{Tab}');
      passed.push(focused());
    }
    expect(passed).toEqual([
      'Close',
      'What studies foundHow sure: ●●○○ low',
      'For clinicians',
      'Read: Warm baths for sore muscles →',
      'Save',
      'I know this word',
      'Hear it',
    ]);
  });

  test('is opened further, read on and closed with Enter', async () => {
    const { actions, asked } = recorded();
    const { root } = showCard(card(cardOf(BATH), { actions, pinned: true }));
    await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}');
    await expect.poll(() => root.querySelector('.found')?.hasAttribute('open')).toBe(true);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(asked).toEqual(['close', 'read']);
  });

  test('keeps the focus on the button that hides a word and takes it back', async () => {
    const { actions } = recorded();
    const { root, show } = showCard(card(cardOf(BATH), { actions }));
    const button = [...root.querySelectorAll('button')].find((one) => textOf(one) === 'I know this word');
    button?.focus();
    show(card(cardOf(BATH, { known: true }), { actions }));
    expect(focused()).toBe('Undo');
    await expect.element(page.getByRole('status')).toHaveTextContent('Hidden everywhere.');
  });

  test('is closed by a button only when it was chosen', () => {
    const { show } = showCard(card(cardOf(BATH)));
    expect(page.getByRole('button', { name: 'Close' }).elements()).toEqual([]);
    show(card(cardOf(BATH), { pinned: true }));
    expect(page.getByRole('button', { name: 'Close' }).elements()).toHaveLength(1);
  });
});

describe('on any page, a card', () => {
  const LONG = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);

  test.each(['term', 'defined', 'loading', 'failed'] as const)('holds a very long word: %s', (state) => {
    const defined = { longForm: LONG, sentence: `${LONG} (P)` };
    const content =
      state === 'term'
        ? cardOf({ ...BATH, name: LONG, plain: LONG }, { defined, articleTitle: LONG })
        : { state, defined };
    const { root } = showCard(card(content as CardContent, { word: LONG, pinned: true }));
    const box = root.querySelector('.card') ?? expect.fail();
    for (const part of [box, ...box.querySelectorAll('*:not(.visually-hidden)')]) {
      expect(part.scrollWidth, `${part.className} ${part.localName}`).toBeLessThanOrEqual(
        Math.max(part.clientWidth, box.clientWidth),
      );
    }
    expect(box.getBoundingClientRect().width).toBe(340);
  });

  test('sets a right-to-left word its own way, and the rest left to right, whatever the page is', () => {
    document.documentElement.dir = 'rtl';
    const { root } = showCard(card(cardOf(BATH), { word: 'حمام دافئ' }));
    const styleOf = (selector: string) => getComputedStyle(root.querySelector(selector) ?? expect.fail());
    expect(styleOf('h1').direction).toBe('rtl');
    expect(styleOf('.plain').direction).toBe('ltr');
    expect(styleOf('.plain').textAlign).toBe('start');
    document.documentElement.dir = '';
  });

  test('keeps its colours and size where the page has others', async () => {
    await colours('light');
    const style = document.createElement('style');
    style.textContent = 'html { font-size: 40px } * { --ink: red; --raised: red; color: red; font: 30px cursive }';
    document.head.append(style);
    const { root } = showCard(card(cardOf(BATH)));
    const look = getComputedStyle(root.querySelector('.plain') ?? expect.fail());
    expect([look.color, look.fontSize]).toEqual(['rgb(31, 35, 40)', '15px']);
    expect(getComputedStyle(root.querySelector('.card') ?? expect.fail()).backgroundColor).toBe('rgb(255, 255, 255)');
    style.remove();
  });

  test('keeps its foot in sight and scrolls its middle', async () => {
    await windowOf(400, 500);
    const { root } = showCard(card(cardOf({ ...BATH, plain: 'A bath in warm water. '.repeat(60) })));
    const [box, middle, foot] = ['.card', '.middle', 'footer'].map(
      (selector) => root.querySelector(selector) ?? expect.fail(),
    );
    expect(box?.getBoundingClientRect().height).toBeLessThanOrEqual(300);
    expect(middle?.scrollHeight).toBeGreaterThan(middle?.clientHeight ?? 0);
    expect(foot?.getBoundingClientRect().bottom).toBeLessThanOrEqual(box?.getBoundingClientRect().bottom ?? 0);
  });

  test('can be read where there is hardly any height', async () => {
    await windowOf(700, 240);
    const { root } = showCard(card(cardOf(BATH)), { sheet: true });
    const box = root.querySelector('.card') ?? expect.fail();
    const plain = root.querySelector('.plain') ?? expect.fail();
    plain.scrollIntoView({ block: 'nearest' });
    const seen = plain.getBoundingClientRect();
    expect(seen.top).toBeGreaterThanOrEqual(box.getBoundingClientRect().top);
    expect(seen.bottom).toBeLessThanOrEqual(box.getBoundingClientRect().bottom);
  });

  test('shows what the word means first where a low window leaves it little room', async () => {
    await windowOf(900, 330);
    const { root } = showCard(card(cardOf(BATH)));
    (root.host as HTMLElement).style.setProperty('--available', '140px');
    const box = root.querySelector('.card') ?? expect.fail();
    const plain = root.querySelector('.plain') ?? expect.fail();
    expect(box.getBoundingClientRect().height).toBe(140);
    expect(plain.getBoundingClientRect().top + 20).toBeLessThan(box.getBoundingClientRect().bottom);
    const foot = root.querySelector('footer') ?? expect.fail();
    foot.scrollIntoView({ block: 'end' });
    expect(foot.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.getBoundingClientRect().bottom);
  });

  test('fits a narrow window', async () => {
    await windowOf(320);
    const { root } = showCard(card(cardOf(BATH)));
    expect(root.querySelector('.card')?.getBoundingClientRect().width).toBe(304);
  });

  test('can be touched where it is a sheet', () => {
    const { root } = showCard(card(cardOf(BATH), { pinned: true }), { sheet: true });
    for (const button of root.querySelectorAll('button')) {
      expect(button.getBoundingClientRect().height, textOf(button)).toBeGreaterThanOrEqual(44);
    }
  });
});

describe.each(SCHEMES)('in %s colours, axe finds nothing wrong', (scheme) => {
  const contents: Record<string, CardContent> = {
    loading: { state: 'loading' },
    failed: { state: 'failed' },
    defined: { state: 'defined', defined: DEFINED },
    'a term': cardOf(BATH, { defined: DEFINED }),
    'a known and saved term': cardOf(BATH, { known: true, saved: true }),
    'a term without findings': cardOf(COLD_PACK),
  };
  test.each(Object.entries(contents))('with %s', async (_, content) => {
    await windowOf(800);
    await colours(scheme);
    const { root } = showCard(card(content, { pinned: true }));
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await violations(root.host)).toEqual([]);
  });
});
