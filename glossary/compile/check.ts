/** What must be true of the glossary beyond its form. Each check reports at the writer's line, with a remedy. */
import type { Name } from '../types.ts';
import { TREATMENT_KINDS } from '../types.ts';
import { isAbbreviation } from './names.ts';
import type { Report } from './problems.ts';
import type { ArticleSource } from './read-article.ts';
import type { Path } from './read-yaml.ts';
import { grade, wordCount } from './readability.ts';
import type { TermSource } from './schema.ts';

export const MAX_PLAIN_WORDS = 35;
export const MAX_PLAIN_GRADE = 9;
export const MAX_BODY_GRADE = 9;
export const BODY_WORDS = { min: 900, max: 1600 } as const;

/** Words that promise more than medicine can. */
const PROMISES = /\b(?:safe and effective|miracle|cures\b|guaranteed|no side effects|completely safe|risk-free)/i;

/** A term with where it stands. */
export interface Placed {
  readonly source: ArticleSource;
  readonly term: TermSource;
  readonly names: readonly Name[];
  lineOf(...path: Path): number;
}

/** Ids, names, see-also and references of all terms. */
export function checkTerms(placed: readonly Placed[], report: Report): void {
  const byId = new Map<string, Placed>();
  const claims = new Map<string, { owner: Placed; name: Name }[]>();
  for (const one of placed) {
    const { source, term } = one;
    const file = source.files.terms;
    const first = byId.get(term.id);
    if (first) {
      report({
        file,
        line: one.lineOf('id'),
        message: `The id "${term.id}" is used twice, first in ${first.source.files.terms}:${first.lineOf('id')}`,
        remedy: 'A term belongs to one article: keep one of them',
      });
    } else byId.set(term.id, one);
    for (const name of one.names) {
      const key = claimKey(name);
      const owners = claims.get(key) ?? [];
      owners.push({ owner: one, name });
      claims.set(key, owners);
    }
  }
  checkClaims(claims, report);
  for (const one of placed) {
    checkTreatment(one, report);
    checkWords(one, report);
    checkReferences(one, report);
    one.term.see.forEach((id, index) => {
      if (id === one.term.id || !byId.has(id)) {
        report({
          file: one.source.files.terms,
          line: one.lineOf('see', index),
          message: `"${one.term.id}" points to "${id}", ${id === one.term.id ? 'itself' : 'which is no term'}`,
          remedy: 'Name another term, or take it out of "see"',
        });
      }
    });
  }
}

/** Names are compared as the matcher sees them: case and hyphens folded, unless the case is part of the name. */
function claimKey({ text, case: letters }: Name): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\-–]+/g, ' ');
  return letters === 'exact' ? plain : plain.toLowerCase();
}

function checkClaims(claims: ReadonlyMap<string, readonly { owner: Placed; name: Name }[]>, report: Report): void {
  for (const [, owners] of claims) {
    const [first, second] = owners;
    if (!first || !second) continue;
    for (const { owner, name } of owners) {
      const elsewhere = owner === first.owner ? second.owner : first.owner;
      if (elsewhere.term.id === owner.term.id) {
        if (owner.names.indexOf(name) > 0 && name !== first.name) {
          report({
            file: owner.source.files.terms,
            line: lineOfName(owner, name),
            message: `"${owner.term.id}" lists the name "${name.text}" twice`,
            remedy: 'Hyphens, spaces and case are folded: keep one',
          });
        }
      } else if (!name.shared) {
        report({
          file: owner.source.files.terms,
          line: lineOfName(owner, name),
          message: `The name "${name.text}" of "${owner.term.id}" is also a name of "${elsewhere.term.id}" (${elsewhere.source.files.terms})`,
          remedy: 'Leave it to one of them, or write "shared: true" at both, as senses',
        });
      }
    }
  }
}

/** The line of a name, the last one where it is given twice; that of the preferred name when no list has it. */
function lineOfName({ term, lineOf }: Placed, name: Name): number {
  const index = term.names.findLastIndex((given) => (typeof given === 'string' ? given : given.text) === name.text);
  return index < 0 ? lineOf('name') : lineOf('names', index);
}

function checkTreatment({ source, term, lineOf }: Placed, report: Report): void {
  const file = source.files.terms;
  const treatment = (TREATMENT_KINDS as readonly string[]).includes(term.kind);
  for (const field of ['found', 'harms'] as const) {
    if (treatment && term[field] === undefined) {
      report({
        file,
        line: lineOf('id'),
        message: `The treatment "${term.id}" has no "${field}"`,
        remedy: `Say what ${field === 'found' ? 'studies found' : 'can go wrong'}, or write "${field}: none" when our sources hold nothing`,
      });
    }
    if (!treatment && term[field] !== undefined) {
      report({
        file,
        line: lineOf(field),
        message: `"${term.id}" has "${field}" but its kind is "${term.kind}"`,
        remedy: `Only treatments (${TREATMENT_KINDS.join(', ')}) have it`,
      });
    }
  }
  if (term.found && term.found !== 'none' && term.found.refs.length === 0) {
    report({
      file,
      line: lineOf('found'),
      message: `What studies found of "${term.id}" carries no reference`,
      remedy: 'Give its refs, or write "found: none"',
    });
  }
  term.evidence.forEach((row, index) => {
    if (row.refs.length === 0)
      report({
        file,
        line: lineOf('evidence', index),
        message: `A row of evidence of "${term.id}" carries no reference`,
        remedy: 'Give its refs, or take the row out',
      });
  });
}

function checkWords({ source, term, names, lineOf }: Placed, report: Report): void {
  const file = source.files.terms;
  const words = wordCount(term.plain);
  if (words > MAX_PLAIN_WORDS) {
    report({
      file,
      line: lineOf('plain'),
      message: `The plain explanation of "${term.id}" has ${words} words`,
      remedy: `Say it in ${MAX_PLAIN_WORDS}`,
    });
  }
  const texts: readonly { path: Path; text: string | undefined }[] = [
    { path: ['plain'], text: term.plain },
    { path: ['clinical'], text: term.clinical },
    { path: ['found', 'text'], text: term.found === 'none' ? undefined : term.found?.text },
    { path: ['harms', 'text'], text: term.harms === 'none' ? undefined : term.harms?.text },
  ];
  for (const { path, text } of texts) {
    const promise = PROMISES.exec(text ?? '');
    if (promise)
      report({
        file,
        line: lineOf(...path),
        message: `"${promise[0]}" promises too much ("${term.id}")`,
        remedy: 'Say what was found, compared with what, and what can go wrong',
      });
  }
  term.names.forEach((name, index) => {
    const text = typeof name === 'string' ? name : name.text;
    if (isAbbreviation(text) && (typeof name === 'string' || name.trust === undefined)) {
      report({
        file,
        line: lineOf('names', index),
        message: `The abbreviation "${text}" of "${term.id}" does not say how far it may be trusted`,
        remedy: `Write { text: ${text}, trust: evidence } (or medical, or always)`,
      });
    }
  });
  if (names.some(({ text }) => text !== text.trim() || text.length < 2)) {
    report({
      file,
      line: lineOf('names'),
      message: `"${term.id}" has a name of one letter or with blanks around it`,
      remedy: 'Take it out',
    });
  }
}

function checkReferences({ source, term, lineOf }: Placed, report: Report): void {
  for (const { path, refs } of refsOf(term)) {
    for (const [index, id] of refs.entries()) {
      if (source.frontMatter.references[id] === undefined) {
        report({
          file: source.files.terms,
          line: lineOf(...path, 'refs', index),
          message: `"${term.id}" cites "${id}", which is missing from the references of ${source.files.article}`,
          remedy: 'Add the reference there, or cite another',
        });
      }
    }
  }
}

/** All references that a term cites, with the way to the field that does. */
export function refsOf(term: TermSource): { path: Path; refs: readonly string[] }[] {
  return [
    { path: ['danger'], refs: term.danger?.refs ?? [] },
    { path: ['found'], refs: term.found && term.found !== 'none' ? term.found.refs : [] },
    { path: ['harms'], refs: term.harms && term.harms !== 'none' ? term.harms.refs : [] },
    ...term.evidence.map(({ refs }, index) => ({ path: ['evidence', index], refs })),
    ...term.guidelines.map(({ refs }, index) => ({ path: ['guidelines', index], refs })),
  ];
}

/** The grade of a plain explanation. */
export function plainGrade(term: Pick<TermSource, 'plain'>): number {
  return grade(term.plain);
}
