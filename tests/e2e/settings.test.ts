import type { Tab } from '../../tools/drive/driver.ts';
import { markOn, marksOf, pageOf, test, until } from './story.ts';

const TEXT = pageOf(
  '<h2>First</h2><p>Erenumab prevents migraine. Erenumab is given once a month.</p><h2>Second</h2><p>Erenumab again.</p>',
);

test.describe('Settings reach open pages without a reload', () => {
  test('density and the style of the underline', async ({ driver, write }) => {
    const tab = await driver.open(write('density.html', TEXT));
    await markOn(tab, 'Erenumab');
    const options = await driver.open(driver.extensionUrl('options.html'));
    const marks = async (): Promise<number> => (await marksOf(tab)).filter(({ text }) => text === 'Erenumab').length;
    await until('one in each section', async () => (await marks()) === 2);
    await choice(options, 'density', 'every');
    await until('every one', async () => (await marks()) === 3);
    await choice(options, 'density', 'page');
    await until('one on the page', async () => (await marks()) === 1);
    await choice(options, 'underline', 'solid');
    await until('solid', async () => (await marksOf(tab)).some(({ name }) => name.includes('solid')));
    await choice(options, 'underline', 'dotted');
    await until('dotted', async () => (await marksOf(tab)).every(({ name }) => !name.includes('solid')));
    await choice(options, 'density', 'section');
    await until('one in each section again', async () => (await marks()) === 2);
    await close(options, tab);
  });

  test('the level of a clinician takes marks away that only a patient needs', async ({ driver, write }) => {
    const tab = await driver.open(
      write(
        'level.html',
        pageOf(
          '<p>Migraine: an antidepressant such as amitriptyline, or an injection of erenumab by the neurologist.</p>',
        ),
      ),
    );
    await markOn(tab, 'erenumab');
    const before = (await marksOf(tab)).length;
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choice(options, 'level', 'clinician');
    await until('fewer marks', async () => (await marksOf(tab)).length < before);
    await choice(options, 'level', 'patient');
    await until('all marks', async () => (await marksOf(tab)).length === before);
    await close(options, tab);
  });
});

async function choice(options: Tab, name: string, value: string): Promise<void> {
  const selector = `input[name=${name}]`;
  await until(`the choice ${name}`, () => options.evaluate<boolean>(`document.querySelector('${selector}') !== null`));
  await options.evaluate(`[...document.querySelectorAll('${selector}')][${ORDER[name]?.indexOf(value) ?? -1}].click()`);
}

/** The options in the order of the page. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  level: ['patient', 'clinician'],
  density: ['section', 'page', 'every'],
  underline: ['dotted', 'solid', 'tinted'],
};

async function close(...tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) await tab.close();
}
