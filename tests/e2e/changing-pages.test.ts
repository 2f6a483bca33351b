import { expect, hover, markOn, marksOf, noCard, pageOf, test, until } from './story.ts';

const START = pageOf('<main><p>Some people with migraine take erenumab every month.</p></main>');

test.describe('Pages that change', () => {
  test('what a feed adds is marked', async ({ driver, write }) => {
    const tab = await driver.open(write('feed.html', START));
    await markOn(tab, 'erenumab');
    await tab.evaluate(
      `['topiramate', 'propranolol', 'amitriptyline'].forEach((word, turn) => setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>She took ' + word + ' for migraine.</p>'), turn * 40))`,
    );
    for (const word of ['topiramate', 'propranolol', 'amitriptyline']) await markOn(tab, word);
    await tab.close();
  });

  test('a client-side navigation takes its marks along', async ({ driver, write }) => {
    const tab = await driver.open(write('app.html', START));
    await markOn(tab, 'erenumab');
    await tab.evaluate(
      `(() => { history.pushState(null, '', 'second'); document.querySelector('main').innerHTML = '<p>Topiramate prevents migraine.</p>'; })()`,
    );
    await markOn(tab, 'Topiramate');
    expect((await marksOf(tab)).some(({ text }) => text === 'erenumab')).toBe(false);
    expect(await hover(tab, 'Topiramate')).toContain('Topiramate');
    await tab.close();
  });

  test('text that changes under a mark takes the mark down, and the new text gets its own', async ({
    driver,
    write,
  }) => {
    const tab = await driver.open(write('text.html', START));
    await markOn(tab, 'erenumab');
    await tab.evaluate(
      `document.querySelector('p').firstChild.data = 'Now some people with migraine take topiramate.'`,
    );
    await markOn(tab, 'topiramate');
    expect((await marksOf(tab)).map(({ text }) => text)).not.toContain('erenumab');
    await tab.close();
  });

  test('a term that is removed closes its card', async ({ driver, write }) => {
    const tab = await driver.open(write('gone.html', START));
    await hover(tab, 'erenumab');
    await tab.evaluate(`document.querySelector('p').remove()`);
    await noCard(tab);
    expect(await tab.evaluate(`document.querySelector('medigloss-card')`)).toBe(null);
    await tab.close();
  });

  test('a document that is opened and written anew is marked, and the card opens', async ({ driver, write }) => {
    const tab = await driver.open(write('written.html', START));
    await markOn(tab, 'erenumab');
    const next = pageOf('<p>Others with migraine take topiramate every day.</p>');
    await tab.evaluate(`document.open(); document.write(${JSON.stringify(next)}); document.close();`);
    expect(await hover(tab, 'topiramate')).toContain('seizures');
    expect((await marksOf(tab)).map(({ text }) => text)).not.toContain('erenumab');
    await tab.close();
  });

  test('a page that comes back by the back button has its marks, and the card opens', async ({ driver, write }) => {
    const next = write('next.html', pageOf('<p>Bread and water.</p>'));
    const tab = await driver.open(write('first.html', START));
    await hover(tab, 'erenumab');
    await tab.evaluate(`addEventListener('pageshow', ({ persisted }) => { globalThis.persisted = persisted; })`);
    await tab.goto(next);
    await tab.back();
    await until('the first page', async () =>
      // Between two pages there is nobody to ask.
      (await tab.evaluate<string>('location.href').catch(() => '')).endsWith('first.html'),
    );
    await markOn(tab, 'erenumab');
    expect(await tab.evaluate('globalThis.persisted ?? false')).toBe(true);
    expect(await tab.cardText()).toBe(null);
    await tab.move(400, 500);
    expect(await hover(tab, 'erenumab')).toContain('CGRP receptor');
    await tab.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Or topiramate.</p>')`);
    await markOn(tab, 'topiramate');
    await tab.close();
  });

  test('a page whose reading the browser has put to sleep keeps its marks, and what comes then is marked too', async ({
    driver,
    write,
  }) => {
    const tab = await driver.open(
      write('asleep.html', pageOf('<main><p>Radiofrequency ablation (RFA) is a procedure.</p></main>')),
    );
    await markOn(tab, 'Radiofrequency ablation');
    await driver.sleep();
    expect((await marksOf(tab)).map(({ text }) => text)).toEqual(['Radiofrequency ablation']);
    // What the new words mean is said by the old ones, which the background no longer has.
    await tab.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<h2>Later</h2><p>He had RFA in May, and took topiramate.</p>')`,
    );
    await markOn(tab, 'RFA');
    expect(await hover(tab, 'topiramate')).toContain('seizures');
    await tab.close();
  });
});
