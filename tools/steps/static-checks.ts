/** What can be told from the sources alone: types, lint, the glossary. */
import { resolve } from 'node:path';
import { compileWithProblems } from '../../glossary/compile/compile.ts';
import { problemLine } from '../../glossary/compile/problems.ts';
import { failed, PASSED, runNode, type Step } from './step.ts';

export const types: Step = {
  name: 'types',
  async run() {
    const { code, output } = await runNode(['node_modules/typescript/bin/tsc', '-p', '.']);
    return code === 0 ? PASSED : failed(output);
  },
};

export const lint: Step = {
  name: 'lint and format',
  async run() {
    const { code, output } = await runNode([
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--error-on-warnings',
      '--colors=off',
      '--max-diagnostics=30',
    ]);
    return code === 0 ? PASSED : failed(output);
  },
};

export const glossary: Step = {
  name: 'glossary',
  async run() {
    const problems: string[] = [];
    compileWithProblems(resolve('glossary/articles'), (problem) => problems.push(problemLine(problem)));
    return problems.length === 0 ? PASSED : failed(...problems);
  },
};
