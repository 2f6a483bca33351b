import { expect, test } from 'vitest';
import type { Decided, ShownMention } from '../../../glossary/match/page-reader.ts';
import { readDecision, toSentDecision } from '../../../glossary/match/sent-decision.ts';
import type { BlockPlace } from '../../../glossary/match/term-summary.ts';
import { HIDDEN_BY } from '../../../glossary/match/types.ts';
import { createRandom } from '../../browser/random.ts';

/** Whatever may be decided, and what may not. */
function decidedAtRandom({ below, chance, pick }: ReturnType<typeof createRandom>): Decided {
  const place = (): BlockPlace => ({ block: below(900), start: below(50), end: below(90) });
  const defined = () => (chance(0.3) ? { longForm: pick(['radiofrequency ablation', '', '“é”']), ...place() } : null);
  const mention = (): ShownMention => ({
    start: below(50),
    end: below(90),
    term: chance(0.2) ? null : below(700),
    defined: defined(),
  });
  const many = <T>(make: (i: number) => T): T[] => Array.from({ length: below(6) }, (_, i) => make(i));
  return {
    shown: many((i) => [i * 3, [mention(), ...many(mention)]] as const),
    terms: many(() => ({
      term: chance(0.2) ? null : below(700),
      longForm: chance(0.3) ? pick(['National Basketball Association', '']) : null,
      count: below(9),
      first: place(),
      best: place(),
      hiddenBy: chance(0.3) ? null : pick(HIDDEN_BY),
    })),
  };
}

test('What was decided is the same when it has travelled', () => {
  const random = createRandom(2);
  for (let i = 0; i < 500; i++) {
    const decided = decidedAtRandom(random);
    const { shown, terms } = readDecision(JSON.parse(JSON.stringify(toSentDecision(decided))));
    expect({ shown, terms }).toEqual(decided);
  }
});
