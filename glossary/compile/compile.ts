/** All writers' folders → the glossary, checked. This file only joins the parts. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article, Reference, Term } from '../types.ts';
import { createAnchorFinder, wordAnchor } from './anchor.ts';
import { createFigureReader, type FigureReader } from './article-figures.ts';
import { checkTerms, type Placed, refsOf } from './check.ts';
import { checkBody } from './check-body.ts';
import { type MarkdownContext, readMarkdown, type Section } from './markdown.ts';
import { namesOf } from './names.ts';
import { GlossaryError, type Problem, type Report } from './problems.ts';
import { type ArticleSource, readArticle } from './read-article.ts';

/** The compiled glossary: what is small (articles, terms) and what only the reader loads (bodies, by article id). */
export interface Glossary {
  readonly articles: readonly Article[];
  /** In the order that all compiled data shares: the index of a term here is its number elsewhere. */
  readonly terms: readonly Term[];
  readonly bodies: ReadonlyMap<string, readonly Section[]>;
}

/**
 * Compiles the folders under `articlesFolder`.
 * @throws {GlossaryError} with every problem found, each with file, line and remedy.
 */
export function compileGlossary(articlesFolder: string): Glossary {
  const problems: Problem[] = [];
  const glossary = compileWithProblems(articlesFolder, (problem) => problems.push(problem));
  if (problems.length > 0) throw new GlossaryError(problems);
  return glossary;
}

/** As `compileGlossary`, but reports problems and goes on with what is right, for those who look at work in progress. */
export function compileWithProblems(articlesFolder: string, report: Report): Glossary {
  const sources = readdirSync(articlesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readArticle(join(articlesFolder, entry.name), entry.name, report))
    .filter((source) => source !== null)
    .sort((a, b) => a.frontMatter.number - b.frontMatter.number);
  checkArticles(sources, articlesFolder, report);

  const placed = sources.flatMap((source) =>
    source.terms.map(({ term, lineOf }): Placed => ({ source, term, names: namesOf(term), lineOf })),
  );
  checkTerms(placed, report);

  const drafts = new Map(
    sources.map((source) => [source.id, readMarkdown(source.markdown, draftContext(source), ignore)]),
  );
  const finders = new Map([...drafts].map(([id, sections]) => [id, createAnchorFinder(sections)]));
  const anchors = new Map(
    placed.map(({ source, term, names }) => [
      term.id,
      { article: source.id, anchor: finders.get(source.id)?.(term.id, names) ?? wordAnchor(term.id) },
    ]),
  );

  const bodies = new Map<string, Section[]>();
  const articles: Article[] = [];
  for (const source of sources) {
    const numbers = new Map<string, number>();
    const figures = createFigureReader(source, report);
    const context = linkedContext(source, numbers, anchors, drafts, figures);
    const sections = readMarkdown(source.markdown, context, report);
    figures.reportUnused();
    checkBody(
      source,
      sections,
      placed.filter((one) => one.source === source).flatMap(({ names }) => names),
      report,
    );
    bodies.set(source.id, sections);
    articles.push({ ...articleOf(source), references: referencesOf(source, numbers, report) });
  }
  return {
    articles,
    terms: placed.map((one) => termOf(one, anchors.get(one.term.id)?.anchor ?? wordAnchor(one.term.id))),
    bodies,
  };
}

const ignore: Report = () => {};

function checkArticles(sources: readonly ArticleSource[], folder: string, report: Report): void {
  if (sources.length === 0) {
    report({
      file: relative(process.cwd(), folder),
      line: 1,
      message: 'There is no article here',
      remedy: 'glossary/README.md tells how to write one',
    });
  }
  const numbers = new Map<number, ArticleSource>();
  for (const source of sources) {
    const other = numbers.get(source.frontMatter.number);
    if (other)
      report({
        file: source.files.article,
        line: source.lineOf('number'),
        message: `${other.files.article} has the number ${source.frontMatter.number} too`,
        remedy: 'Give each article its own number',
      });
    numbers.set(source.frontMatter.number, source);
    for (const [index, id] of source.frontMatter.related.entries()) {
      if (id === source.id || !sources.some((one) => one.id === id)) {
        report({
          file: source.files.article,
          line: source.lineOf('related', index),
          message: `The related article "${id}" ${id === source.id ? 'is this one' : 'does not exist'}`,
          remedy: 'Name another article, by its folder',
        });
      }
    }
  }
}

type Anchors = ReadonlyMap<string, { readonly article: string; readonly anchor: string }>;

/** While sections are only wanted for their words, every link may lead anywhere. */
function draftContext(source: ArticleSource): MarkdownContext {
  return {
    file: source.files.article,
    firstLine: source.markdownLine,
    reference: () => 1,
    term: () => '#',
    article: () => '#',
    figure: () => null,
  };
}

function linkedContext(
  source: ArticleSource,
  numbers: Map<string, number>,
  anchors: Anchors,
  drafts: ReadonlyMap<string, readonly Section[]>,
  figures: FigureReader,
): MarkdownContext {
  const address = (article: string, anchor: string | null): string =>
    `${article === source.id ? '' : `?article=${article}`}${anchor ? `#${anchor}` : ''}`;
  return {
    file: source.files.article,
    firstLine: source.markdownLine,
    reference: (id) => {
      if (source.frontMatter.references[id] === undefined) return null;
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return number;
    },
    term: (id, section) => {
      const place = anchors.get(id);
      if (!place) return null;
      // A link that leads to where it stands explains nothing: the word's own entry does.
      const here = place.article === source.id && place.anchor === section;
      return address(place.article, here ? wordAnchor(id) : place.anchor);
    },
    article: (id, section) => {
      const sections = drafts.get(id);
      if (!sections || (section !== null && !sections.some((one) => one.id === section))) return null;
      return address(id, section);
    },
    figure: figures.read,
  };
}

/** References in the order in which the text cites them, then those that only terms cite; each must be cited. */
function referencesOf(source: ArticleSource, numbers: Map<string, number>, report: Report): Reference[] {
  const cited = new Set([
    ...numbers.keys(),
    ...source.terms.flatMap(({ term }) => refsOf(term).flatMap(({ refs }) => refs)),
  ]);
  for (const id of Object.keys(source.frontMatter.references)) {
    if (!cited.has(id))
      report({
        file: source.files.article,
        line: source.lineOf('references', id),
        message: `The reference "${id}" is cited nowhere`,
        remedy: 'Cite it in the text or in a term, or take it out',
      });
  }
  return [...cited].flatMap((id): Reference[] => {
    const reference = source.frontMatter.references[id];
    return reference ? [{ id, ...withoutUndefined(reference), inText: numbers.has(id) }] : [];
  });
}

function articleOf({ id, frontMatter }: ArticleSource): Omit<Article, 'references'> {
  const { number, title, summary, sourcesChecked, related } = frontMatter;
  return { id, number, title, summary, sourcesChecked, related };
}

function termOf({ source, term, names }: Placed, anchor: string): Term {
  const { danger, found, harms, names: _, ...rest } = term;
  return {
    ...rest,
    names,
    ...(danger ? { danger } : {}),
    ...(found ? { found: found === 'none' ? found : withoutUndefined(found) } : {}),
    ...(harms ? { harms } : {}),
    article: source.id,
    anchor,
  };
}

/** What a schema leaves as `undefined` is left out, as `exactOptionalPropertyTypes` wants it. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // The cast is what the filter just made true; `Object.fromEntries` cannot say it.
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
