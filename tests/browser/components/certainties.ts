import type { Certainty } from '../../../glossary/types.ts';

/** Each certainty with its word and its dots. */
export const CERTAINTIES: readonly (readonly [Certainty, string, string])[] = [
  ['high', 'high', '●●●●'],
  ['moderate', 'moderate', '●●●○'],
  ['low', 'low', '●●○○'],
  ['very-low', 'very low', '●○○○'],
  ['not-graded', 'not graded', ''],
];
