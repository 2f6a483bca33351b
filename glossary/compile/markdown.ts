/** An article's Markdown → sections as trees. Only what articles need is understood; the rest is a mistake with its line. */
import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Report } from './problems.ts';
import type { Element, Tree } from './tree.ts';

/** A part of an article under one `##` heading. */
export interface Section {
  /** The heading as an id: "what-can-go-wrong". */
  readonly id: string;
  readonly heading: string;
  readonly line: number;
  readonly body: readonly Tree[];
}

/** What the text asks of the rest of the glossary while it is read. Each answers `null` when there is no such thing. */
export interface MarkdownContext {
  readonly file: string;
  /** The file's line at which the Markdown begins. */
  readonly firstLine: number;
  /** The number of a reference in this article's list, 1-based, given on first use. */
  reference(id: string): number | null;
  /** Address of the place that explains a term, from a link that stands in `section`. */
  term(id: string, section: string | null): string | null;
  /** Address of an article, or of a section of it. */
  article(id: string, section: string | null): string | null;
  /** The figure's picture with its text alternative. */
  figure(name: string, alt: string, line: number): Element | null;
}

const CITATION = /\[((?:@[a-z0-9-]+)(?:\s*;\s*@[a-z0-9-]+)*)\]/g;
const MIN_ALT_LENGTH = 40;
/** What an article's page makes by itself. */
const GENERATED = new Set(['words', 'references', 'contents-title', 'related-title', 'root']);

/** Reads the text below the front matter. Trees hold plain HTML elements; addresses are relative to the reader. */
export function readMarkdown(text: string, context: MarkdownContext, report: Report): Section[] {
  const root: Root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + context.firstLine - 1;
  const wrong = (node: Nodes, message: string, remedy: string): void =>
    report({ file: context.file, line: lineOf(node), message, remedy });

  const sections: { id: string; heading: string; line: number; body: Tree[] }[] = [];
  const cites = new Set<string>();

  function inline(nodes: readonly PhrasingContent[]): Tree[] {
    return nodes.flatMap((node): Tree[] => {
      switch (node.type) {
        case 'text':
          return cited(node.value, node);
        case 'emphasis':
          return [['em', {}, ...inline(node.children)]];
        case 'strong':
          return [['strong', {}, ...inline(node.children)]];
        case 'break':
          return [['br', {}]];
        case 'link':
          return [link(node.url, inline(node.children), node)];
        default:
          wrong(
            node,
            `"${node.type}" has no place inside a sentence here`,
            'Write plain text, emphasis, strong or a link',
          );
          return [];
      }
    });
  }

  function cited(value: string, node: Nodes): Tree[] {
    const out: Tree[] = [];
    let from = 0;
    for (const match of value.matchAll(CITATION)) {
      out.push(value.slice(from, match.index).replace(/\s+$/, ''));
      const ids = (match[1] ?? '').split(';').map((id) => id.trim().slice(1));
      const links = ids.flatMap((id): Tree[] => {
        const number = context.reference(id);
        if (number === null) {
          wrong(
            node,
            `The reference "${id}" is missing`,
            'Add it to "references" in the front matter, or cite another',
          );
          return [];
        }
        const place = cites.has(id) ? {} : { id: `cite-${id}` };
        cites.add(id);
        return [['a', { href: `#ref-${id}`, 'aria-label': `Source ${number}`, ...place }, String(number)]];
      });
      out.push(['sup', { class: 'cites' }, ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]))]);
      from = match.index + match[0].length;
    }
    if (value.replace(CITATION, '').includes('[@'))
      wrong(node, 'A citation that cannot be read', 'Write [@a-2018], or [@a-2018; @b-2020]');
    out.push(value.slice(from));
    return out.filter((part) => part !== '');
  }

  function link(url: string, children: Tree[], node: Nodes): Tree {
    const [scheme, rest = ''] = url.split(/:(.*)/s);
    const [id = '', section = null] = rest.split('#');
    const address =
      scheme === 'term'
        ? context.term(rest, sections.at(-1)?.id ?? null)
        : scheme === 'article'
          ? context.article(id, section)
          : null;
    if (address === null) {
      const known = scheme === 'term' || scheme === 'article';
      wrong(
        node,
        `The link "${url}" leads nowhere`,
        known
          ? 'Name a term, an article or a section that exists'
          : 'Write term:ID or article:SLUG; web pages are given as references',
      );
    }
    return ['a', { href: address ?? '#', class: scheme === 'term' ? 'to-term' : 'to-article' }, ...children];
  }

  function table(node: Table): Tree {
    const rows = node.children.map(
      (row, index) =>
        [
          'tr',
          {},
          ...row.children.map(
            (cell): Tree => [index === 0 ? 'th' : 'td', index === 0 ? { scope: 'col' } : {}, ...inline(cell.children)],
          ),
        ] satisfies Tree,
    );
    const [head, ...body] = rows;
    return [
      'div',
      { class: 'table', tabindex: 0, role: 'group', 'aria-label': 'Table' },
      ['table', {}, ...(head ? [['thead', {}, head] satisfies Tree] : []), ['tbody', {}, ...body]],
    ];
  }

  function block(node: RootContent): Tree[] {
    switch (node.type) {
      case 'paragraph': {
        const [only, ...more] = node.children;
        if (only?.type === 'image' && more.length === 0) return figure(only);
        return [['p', {}, ...inline(node.children)]];
      }
      case 'heading':
        if (node.depth !== 3)
          wrong(node, `A heading of depth ${node.depth}`, 'Articles have ## sections and ### parts');
        return [['h3', {}, ...inline(node.children)]];
      case 'list':
        return [
          [
            node.ordered ? 'ol' : 'ul',
            node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {},
            ...node.children.map(
              (item): Tree => [
                'li',
                {},
                ...item.children.flatMap((child) =>
                  child.type === 'paragraph' && !item.spread ? inline(child.children) : block(child),
                ),
              ],
            ),
          ],
        ];
      case 'blockquote':
        return [['div', { class: 'warning', role: 'note' }, ...node.children.flatMap(block)]];
      case 'table':
        return [table(node)];
      default:
        wrong(
          node,
          `"${node.type}" is not part of an article`,
          'Articles are paragraphs, headings, lists, tables, quotes and figures',
        );
        return [];
    }
  }

  function figure(node: Extract<PhrasingContent, { type: 'image' }>): Tree[] {
    const alt = node.alt ?? '';
    if (alt.length < MIN_ALT_LENGTH) {
      wrong(
        node,
        'A figure without a text alternative',
        'Write in the square brackets what the picture shows, in a sentence or two',
      );
    }
    if (!node.title) wrong(node, 'A figure without a caption', 'Write the caption in quotes after the file name');
    const picture = context.figure(node.url, alt, lineOf(node));
    return picture
      ? [['figure', { class: 'figure' }, picture, ['figcaption', {}, ...cited(node.title ?? '', node)]]]
      : [];
  }

  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const heading = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      const id = slug(heading);
      if (id === '' || node.children.some(({ type }) => type !== 'text'))
        wrong(
          node,
          'A heading that is not plain words',
          'Its words become the address of the section: write them plainly',
        );
      if (GENERATED.has(id))
        wrong(node, `The section "${heading}" is made by itself`, 'Take it out, or call it otherwise');
      if (sections.some((section) => section.id === id))
        wrong(node, `Two sections are called "${heading}"`, 'Call one of them otherwise');
      sections.push({ id, heading, line: lineOf(node), body: [] });
      continue;
    }
    const section = sections.at(-1);
    if (section) section.body.push(...block(node));
    else wrong(node, 'There is text before the first section', 'Begin with "## The short answer"');
  }
  return sections;
}

/** A heading as an id: "What can go wrong?" → "what-can-go-wrong". */
export function slug(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
