/**
 * `npm run -s glossary`: the compiled glossary as one JSON object; problems go to standard error, and the exit code says so.
 * `npm run -s glossary -- --check`: the checks, with a table of figures, instead.
 */
import { resolve } from 'node:path';
import { MAX_PLAIN_GRADE, plainGrade } from '../glossary/compile/check.ts';
import { bodyGrade, bodyText } from '../glossary/compile/check-body.ts';
import { compileWithProblems, type Glossary } from '../glossary/compile/compile.ts';
import { type Problem, problemLine } from '../glossary/compile/problems.ts';
import { wordCount } from '../glossary/compile/readability.ts';

const problems: Problem[] = [];
const glossary = compileWithProblems(resolve('glossary/articles'), (problem) => problems.push(problem));
for (const problem of problems) console.error(problemLine(problem));
if (process.argv.includes('--check')) console.log(summary(glossary).join('\n'));
else console.log(JSON.stringify(printed(glossary), null, 1));
if (problems.length > 0) {
  console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'}`);
  process.exitCode = 1;
}

function printed({ articles, terms }: Glossary): object {
  return {
    articles: articles.map(({ references, ...article }) => ({ ...article, references })),
    terms: terms.map((term) => ({ ...term, names: term.names.map(({ text }) => text), nameDetails: term.names })),
  };
}

function summary({ articles, terms, bodies }: Glossary): string[] {
  const lines = ['no  words  grade  terms  names  refs  article'];
  for (const { id, number, title, references } of articles) {
    const own = terms.filter(({ article }) => article === id);
    const sections = bodies.get(id) ?? [];
    const names = own.flatMap((term) => term.names);
    lines.push(
      [
        String(number).padStart(2),
        String(wordCount(bodyText(sections))).padStart(6),
        bodyGrade(sections, names).toFixed(1).padStart(6),
        String(own.length).padStart(6),
        String(names.length).padStart(6),
        String(references.length).padStart(5),
        ` ${title}`,
      ].join(' '),
    );
  }
  const grades = terms.map((term) => ({ id: term.id, grade: plainGrade(term) })).sort((a, b) => a.grade - b.grade);
  const at = (share: number): string =>
    (grades[Math.min(grades.length - 1, Math.floor(grades.length * share))]?.grade ?? 0).toFixed(1);
  const hard = grades.filter(({ grade }) => grade > MAX_PLAIN_GRADE);
  const names = terms.reduce((sum, term) => sum + term.names.length, 0);
  lines.push(
    '',
    `${articles.length} articles, ${terms.length} terms, ${names} names before inflection`,
    `plain explanations: grade ${at(0.5)} in the middle, ${at(0.95)} at 95 of 100; ${hard.length} above ${MAX_PLAIN_GRADE}`,
    ...hard.map(({ id, grade }) => `  ${grade.toFixed(1)}  ${id}`),
    `anchored in a section: ${terms.filter(({ anchor }) => !anchor.startsWith('word-')).length}, in "Words in this article": ${terms.filter(({ anchor }) => anchor.startsWith('word-')).length}`,
    `treatments without a finding in our sources: ${terms.filter(({ found }) => found === 'none').length}`,
  );
  return lines;
}
