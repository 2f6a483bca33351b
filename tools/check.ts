/** `npm run check`: the quick part of the tests, under a minute. */
import { glossary, lint, types } from './steps/static-checks.ts';
import { runSteps } from './steps/step.ts';
import { vitest } from './steps/suites.ts';

await runSteps([types, lint, glossary, vitest('unit')]);
