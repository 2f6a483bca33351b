/**
 * `npm run evaluate -- ../shared/corpora`: the quality figures in one table. What a person must read goes to `out/evaluate/`: each mark on
 * a page that is not about health (`marks.txt`), each sentence judged wrongly, each name not found.
 * `--half a` (or `b`): on half of the documents, to make rules on one and check them on the other.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCore } from './annotate/core.ts';
import type { Half } from './evaluate/corpora.ts';
import { evaluateDefinitions } from './evaluate/definitions.ts';
import { type Figure, tableOf } from './evaluate/figures.ts';
import { evaluatePages } from './evaluate/pages.ts';
import { evaluateRecall } from './evaluate/recall.ts';
import { evaluateSentences } from './evaluate/sentences.ts';
import { evaluateSpeed } from './evaluate/speed.ts';

const OUT = 'out/evaluate';
/** What definitions must reach, in per cent: precision, recall, F1, in the order of the figures. */
const MUST: readonly { readonly precision?: number; readonly recall?: number; readonly f1?: number }[] = [
  { precision: 96, f1: 92.5 },
  { f1: 95 },
  { precision: 98, recall: 96 },
];

const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? '../shared/corpora');
if (!existsSync(join(folder, 'pages/manifest.json'))) {
  console.error(`${folder} holds no corpora: npm run evaluate -- ../shared/corpora`);
  process.exit(1);
}
const wanted = args[args.indexOf('--half') + 1];
const half: Half = args.includes('--half') && (wanted === 'a' || wanted === 'b') ? wanted : 'all';

const core = loadCore();
const pages = evaluatePages(folder, core, half);
const sentences = evaluateSentences(folder, core, half);
const recall = evaluateRecall(folder, core, half);
const speed = evaluateSpeed(folder, core, half);

mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'marks.txt'), `${pages.marks}\n`);
writeFileSync(join(OUT, 'sentences.txt'), `${sentences.errors}\n`);
writeFileSync(join(OUT, 'missed-names.txt'), `${recall.missed}\n`);
console.log(
  tableOf([
    ...pages.figures,
    ...sentences.figures,
    ...recall.figures,
    ...evaluateDefinitions(folder).map(definitionFigure),
    ...speed,
  ]),
);
console.log(`\nTo be read: ${OUT}/marks.txt, sentences.txt, missed-names.txt`);

function definitionFigure(
  { figure, precision, recall, f1 }: ReturnType<typeof evaluateDefinitions>[number],
  i: number,
): Figure {
  const must = MUST[i] ?? {};
  const wanted = Object.entries(must).map(([name, least]) => `${name === 'f1' ? 'F1' : name} ${least}`);
  return {
    name: `${figure}: P / R / F1`,
    value: [precision, recall, f1].map((one) => one.toFixed(1)).join(' / '),
    must: wanted.length > 0 ? `at least ${wanted.join(', ')}` : '',
    ok: precision >= (must.precision ?? 0) && recall >= (must.recall ?? 0) && f1 >= (must.f1 ?? 0),
  };
}
