/** The document that keeps the table. */
import { cpus, loadavg } from 'node:os';
import type { Figure, Row } from './figure.ts';

/** The whole text of `docs/performance.md`. `rounds`: of each measurement, where its own sentence says nothing else. */
export function tableDocument(rows: readonly Row[], figures: readonly Figure[], rounds: number): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const cells = rows.map(({ figure, ours, beside, must }) => `| ${figure} | ${ours} | ${beside} | ${must} |`);
  return `# What it costs a page

\`npm run build && npm run bench\` measures this and writes this page; \`npm run bench -- FOLDER\` adds the largest saved pages of a folder, and
\`npm run bench -- --only WORD\` repeats the rows with a word in their name. Milliseconds are of one machine on one day, so look at the counterpart beside
each figure. Measured on ${machine} (load average ${loadavg()[0]?.toFixed(1)}), ${new Date().toISOString().slice(0, 10)}.

| figure | with Medigloss | in the same run | must be at most |
|---|---|---|---|
${cells.join('\n')}

## How each is measured

In a Chromium with the package and a bare one beside it, ${rounds} rounds after one that is not counted; the median. Main-thread time is Chromium's \`TaskDuration\`: all
tasks of the page's main thread, layout and paint included, in processor time.

${explanations(figures).join('\n')}
`;
}

/** A line for each way of measuring, with the rows that it gave. */
function explanations(figures: readonly Figure[]): string[] {
  const rowsOf = new Map<string, string[]>();
  for (const { how, names } of figures) rowsOf.set(how, [...(rowsOf.get(how) ?? []), ...names]);
  return [...rowsOf].map(([how, names]) => `- *${names.join('*, *')}*: ${how}.`);
}
