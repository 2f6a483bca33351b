import { bundleInPage } from '../in-page/bundle.ts';
import type { Speeds } from '../in-page/in-page.ts';
import type { Figure } from './figure.ts';

export interface ReadingPage {
  /** The name of its own row. */
  readonly name: string;
  /** Under the origin. */
  readonly file: string;
}

/** Reading and deciding against a bare walk over the same text. */
export function readingFigure(pages: readonly ReadingPage[]): Figure {
  const figureOf = ({ name }: ReadingPage): string => `reading and deciding, ${name}`;
  return {
    names: pages.map(figureOf),
    how: 'the annotator in a page without the extension around it, warm; the walk goes over the same text nodes and touches every character once',
    async *measure({ bare, origin, rounds }) {
      const script = await bundleInPage();
      const tab = await bare.context.newPage();
      for (const page of pages) {
        await tab.goto(origin + page.file);
        await tab.evaluate(script);
        const speeds = (await tab.evaluate(`medigloss.speeds(${rounds})`)) as Speeds;
        const all = speeds.blocks + speeds.readingWithStyle + speeds.deciding;
        const beside = `walk ${speeds.bareWalk.toFixed(2)} ms, blocks ${speeds.blocks.toFixed(2)}, reading ${speeds.readingWithStyle.toFixed(2)}, deciding ${speeds.deciding.toFixed(2)}`;
        yield {
          figure: figureOf(page),
          ours: `${(all / speeds.bareWalk).toFixed(1)} × a bare walk`,
          beside,
          must: '3 ×',
        };
      }
      await tab.close();
    },
  };
}
