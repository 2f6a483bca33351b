/** Are names that are always trusted found wherever a plain search finds them? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../annotate/core.ts';
import { readDocument } from '../annotate/document.ts';
import { mentionsOf } from '../annotate/mentions.ts';
import { type Half, readMedicalFiles } from './corpora.ts';
import { type Figure, percent } from './figures.ts';
import { createPlainSearch, type Found } from './plain-search.ts';

export interface RecallReport {
  readonly figures: readonly Figure[];
  readonly missed: string;
}

export function evaluateRecall(folder: string, core: Core, half: Half): RecallReport {
  const trusted = core.terms.flatMap((term) => term.names.filter(({ trust }) => trust === 'always'));
  const search = createPlainSearch(trusted);
  let found = 0;
  const missed: string[] = [];
  for (const file of readMedicalFiles(folder, half)) {
    const document = readDocument(readFileSync(join(folder, 'medical-text', file), 'utf8'), core.reader);
    const mentions = mentionsOf(document, core);
    for (const { facts, offset } of document.blocks) {
      const own = mentions.filter(({ start }) => start >= offset && start < offset + facts.text.length);
      for (const { start, end } of search(facts.text).filter((one) => !isInAddress(facts.text, one))) {
        if (own.some((one) => one.start <= start + offset && end + offset <= one.end)) found++;
        else
          missed.push(
            `${file}: ${facts.text.slice(Math.max(0, start - 40), start)}[${facts.text.slice(start, end)}]${facts.text.slice(end, end + 40)}`.replace(
              /\s+/g,
              ' ',
            ),
          );
      }
    }
  }
  const total = found + missed.length;
  return {
    figures: [
      {
        name: `names always trusted, on medical text, of ${total} that a plain search finds`,
        value: percent(found, total),
        must: 'at least 99.5 %',
        ok: found >= 0.995 * total,
      },
    ],
    missed: missed.join('\n'),
  };
}

/** In a DOI or an address ("10.1016/j.pain.2005.12.001") a name is no word of the text. */
function isInAddress(text: string, { start, end }: Found): boolean {
  const run = /\S*$/.exec(text.slice(0, start))?.[0] + text.slice(start, end) + /^\S*/.exec(text.slice(end))?.[0];
  return /\b10\.\d{4,}\/|:\/\/|www\.|\.(?:com|gov|org)\b/i.test(run);
}
