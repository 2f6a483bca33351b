/** What must be true of the built packages: that they build, what they weigh, what they hold, what the stores' linter says. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileGlossary } from '../../glossary/compile/compile.ts';
import { budgetLines, strayTexts, weigh } from '../build/budgets.ts';
import { buildBoth, packageFolder, type Target } from '../build/packages.ts';
import { failed, type Outcome, PASSED, runNode, type Step } from './step.ts';

const TARGETS = ['chrome', 'firefox'] as const satisfies readonly Target[];

export const builds: Step = {
  name: 'both packages build',
  async run() {
    await buildBoth();
    return { passed: TARGETS.length, failed: 0, lines: [] };
  },
};

export const budgets: Step = {
  name: 'sizes within their budgets',
  async run() {
    const all = weigh();
    const large = all.filter(({ fits }) => !fits).length;
    return { passed: all.length - large, failed: large, lines: budgetLines() };
  },
};

export const contents: Step = {
  name: 'scripts in pages hold no explanation, manifests ask for no more than they say',
  async run() {
    const { terms, bodies } = compileGlossary(resolve('glossary/articles'));
    const headings = [...bodies.values()].flatMap((sections) => sections.map(({ heading }) => heading));
    const texts = [...terms.map(({ plain }) => plain), ...headings.filter((heading) => heading.split(' ').length > 3)];
    return sum(TARGETS.flatMap((target) => [stray(target, texts), manifest(target)]));
  },
};

function stray(target: Target, texts: readonly string[]): Outcome {
  const found = strayTexts(target, texts);
  return found.length === 0 ? PASSED : failed(`${target}: explanations in scripts that go into pages:`, ...found);
}

function manifest(target: Target): Outcome {
  const { permissions, host_permissions, web_accessible_resources, content_security_policy } = JSON.parse(
    readFileSync(join(packageFolder(target), 'manifest.json'), 'utf8'),
  ) as Record<string, unknown>;
  const wrong = [
    ...(String(permissions) === 'storage,scripting' ? [] : [`permissions are ${permissions}`]),
    ...(String(host_permissions) === '<all_urls>' ? [] : [`host permissions are ${host_permissions}`]),
    ...(web_accessible_resources === undefined ? [] : ['there are web-accessible resources']),
    ...(JSON.stringify(content_security_policy).includes("connect-src 'none'") ? [] : ['pages may connect']),
  ];
  return wrong.length === 0 ? PASSED : failed(...wrong.map((line) => `${target}: ${line}`));
}

/** Preact's own code sets innerHTML where a component asks for it, which none of ours does. */
const KNOWN_WARNINGS = new Set(['UNSAFE_VAR_ASSIGNMENT']);

export const storeLint: Step = {
  name: "the Firefox store's linter",
  async run() {
    const { output } = await runNode([
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '--source-dir',
      packageFolder('firefox'),
      '--output=json',
      '--no-config-discovery',
    ]);
    const report = JSON.parse(output.slice(output.indexOf('{'))) as {
      errors: LintMessage[];
      warnings: LintMessage[];
    };
    const wrong = [...report.errors, ...report.warnings.filter(({ code }) => !KNOWN_WARNINGS.has(code))];
    return wrong.length === 0
      ? PASSED
      : failed(...wrong.map(({ code, message, file }) => `${file}: ${code}: ${message}`));
  },
};

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file: string;
}

function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, one) => total + one.passed, 0),
    failed: outcomes.reduce((total, one) => total + one.failed, 0),
    lines: outcomes.flatMap(({ lines }) => lines),
  };
}
