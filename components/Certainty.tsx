import { i18n } from '#i18n';
import type { Certainty as Grade } from '../glossary/types.ts';

const DOTS = { high: 4, moderate: 3, low: 2, 'very-low': 1, 'not-graded': 0 } as const satisfies Record<Grade, number>;
const MOST_DOTS = 4;

/** The GRADE word with its dots; the word carries the meaning, the dots only repeat it. */
export function Certainty({ certainty }: { certainty: Grade }) {
  const dots = DOTS[certainty];
  return (
    <span class="certainty">
      {dots > 0 && <span aria-hidden="true">{'●'.repeat(dots) + '○'.repeat(MOST_DOTS - dots)} </span>}
      {certaintyWord(certainty)}
    </span>
  );
}

/** A certainty as a reader says it: "very low". */
export function certaintyWord(certainty: Grade): string {
  switch (certainty) {
    case 'high':
      return i18n.t('certainty.high');
    case 'moderate':
      return i18n.t('certainty.moderate');
    case 'low':
      return i18n.t('certainty.low');
    case 'very-low':
      return i18n.t('certainty.veryLow');
    case 'not-graded':
      return i18n.t('certainty.notGraded');
  }
}
