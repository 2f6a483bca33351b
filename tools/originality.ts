/**
 * `npm run -s originality -- ../shared`: runs of eight words that our articles, terms and figures share with the source article or the
 * corpora (none may be left), and, as a second table, with the fact sheets' own wording.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OFFICIAL_NAMES } from './originality/official-names.ts';
import { facts, sourceAndCorpora } from './originality/other-texts.ts';
import { ownTexts } from './originality/own-texts.ts';
import { ownLength, RUN, type Stretch, sharedStretches, wordsOf } from './originality/runs.ts';

const shared = resolve(process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? '../shared');
if (!existsSync(join(shared, 'corpora')) || !existsSync(join(shared, 'source'))) {
  console.error(`${shared} holds no source and corpora: npm run -s originality -- ../shared`);
  process.exit(1);
}

const names = OFFICIAL_NAMES.map(({ name }) => wordsOf(name).words);
const isOwn = ({ words }: Stretch): boolean => ownLength(words, names) >= RUN;
const ours = ownTexts(resolve('glossary/articles'));
const count = ours.reduce((sum, { words }) => sum + words.length, 0);

const others = sharedStretches(ours, sourceAndCorpora(shared));
const left = others.filter(isOwn);
const sheets = sharedStretches(ours, facts(shared)).filter(isOwn);

console.log(`${ours.length} texts of ours, ${count} words, runs of ${RUN} words`);
console.log(`\nshared with the source article and the corpora: ${left.length}`);
for (const line of left.map(printed)) console.log(line);
console.log(`official names of instruments and the like: ${others.length - left.length}`);
console.log(`\nshared with the fact sheets: ${sheets.length}`);
for (const line of sheets.map(printed)) console.log(line);
if (left.length > 0) process.exitCode = 1;

function printed({ file, line, words, other, others: more }: Stretch): string {
  return `${file}:${line}  ${words.length} words  ${other}${more > 0 ? ` and ${more} more` : ''}\n    ${words.join(' ')}`;
}
