/** `npm test`: everything CI needs. The last line is `N passed, N failed`. */
import { budgets, builds, contents, storeLint } from './steps/packages.ts';
import { glossary, lint, types } from './steps/static-checks.ts';
import { runSteps } from './steps/step.ts';
import { endToEnd, vitest } from './steps/suites.ts';

await runSteps([
  types,
  lint,
  glossary,
  vitest('unit'),
  vitest('browser'),
  vitest('firefox'),
  builds,
  budgets,
  contents,
  storeLint,
  endToEnd,
]);
