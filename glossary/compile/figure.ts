/** A figure's SVG → a tree. What is not on the lists below does not get in: no scripts, styles, images or links. */
import { DOMParser } from 'linkedom';
import type { Report } from './problems.ts';
import type { Attributes, Element, Tree } from './tree.ts';

const ELEMENTS = new Set([
  'svg',
  'g',
  'title',
  'desc',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'defs',
  'marker',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'use',
]);

const ATTRIBUTES = new Set([
  'viewBox',
  'class',
  'id',
  'transform',
  'opacity',
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'dx',
  'dy',
  'width',
  'height',
  'points',
  'text-anchor',
  'dominant-baseline',
  'font-weight',
  'font-style',
  'letter-spacing',
  'textLength',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-opacity',
  'stroke-miterlimit',
  'fill-opacity',
  'fill-rule',
  'clip-rule',
  'clip-path',
  'marker-start',
  'marker-mid',
  'marker-end',
  'markerWidth',
  'markerHeight',
  'markerUnits',
  'refX',
  'refY',
  'orient',
  'offset',
  'stop-opacity',
  'gradientUnits',
  'gradientTransform',
  'spreadMethod',
  'fx',
  'fy',
  'clipPathUnits',
  'href',
  'vector-effect',
  'paint-order',
  'preserveAspectRatio',
  'xmlns',
  'role',
  'aria-labelledby',
]);

/** Right in a file of its own; in the reader the text alternative says it. */
const OURS_TO_SET = new Set(['xmlns', 'role', 'aria-labelledby']);

const PALETTE = 'ink|quiet|line|paper|raised|accent|accent-wash|danger|danger-wash|caution|caution-wash';
const CLASS = new RegExp(`^(?:(?:fill|stroke)-(?:${PALETTE})|fill-none|label|label-small|label-strong)$`);

/**
 * Reads a figure. `alt` is its text alternative, from the article. Returns `null` after reporting what is wrong.
 * The picture's `title` and `desc` stay in the source, where they are checked; the reader's text alternative is `alt`.
 */
export function readFigure(svg: string, alt: string, file: string, articleId: string, report: Report): Element | null {
  const source = svg.replace(/^\s*<\?xml[^>]*\?>/, '').trim();
  // linkedom's types know fewer members than it has; what is asked of nodes here is in both.
  const root = new DOMParser().parseFromString(source, 'image/svg+xml')
    .documentElement as unknown as globalThis.Element | null;
  if (root?.localName !== 'svg') {
    report({
      file,
      line: 1,
      message: 'There is no <svg> here',
      remedy: 'A figure is one <svg viewBox="0 0 720 H"> element',
    });
    return null;
  }
  let problems = 0;
  const places = createPlaces(svg);
  const complain: Complain = (part, message, remedy) => {
    problems += 1;
    report({ file, line: places.lineOf(part), message, remedy });
  };
  const ids = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));

  function convert(element: globalThis.Element): Tree {
    const tag = element.localName;
    places.enter(tag);
    if (!ELEMENTS.has(tag)) {
      complain('', `<${tag}> is not allowed in a figure`, `Allowed are ${[...ELEMENTS].join(' ')}`);
      return '';
    }
    const attributes: Record<string, string> = {};
    for (const { name, value } of [...element.attributes]) {
      const wrong = wrongAttribute(tag, name, value, articleId, ids);
      if (wrong) complain(name, ...wrong);
      else if (!OURS_TO_SET.has(name)) attributes[name] = value;
    }
    if (tag === 'svg' && element === root) checkRoot(root, complain);
    const children: Tree[] = [];
    for (const child of element.childNodes) {
      if (child.nodeType === 1) children.push(convert(child as globalThis.Element));
      else if (child.nodeType === 3) {
        const value = (child.textContent ?? '').replace(/\s+/g, ' ');
        if (value.trim()) children.push(value);
      }
    }
    return [tag, attributes satisfies Attributes, ...children];
  }

  const tree = convert(root);
  if (problems > 0 || typeof tree === 'string') return null;
  const [tag, attributes, ...children] = tree;
  const shown = children.filter((child) => typeof child === 'string' || (child[0] !== 'title' && child[0] !== 'desc'));
  return [tag, { ...attributes, role: 'img', 'aria-label': alt }, ...shown];
}

/** Reports at `part` of the element that is being read; an empty part: at the element itself. */
type Complain = (part: string, message: string, remedy: string) => void;

function checkRoot(root: globalThis.Element, complain: Complain): void {
  if (!/^0 0 720 \d+$/.test(root.getAttribute('viewBox') ?? '')) {
    complain(
      'viewBox',
      'The viewBox is not "0 0 720 H"',
      'All figures are 720 wide, so that their lettering has one size',
    );
  }
  for (const name of ['title', 'desc']) {
    if (![...root.children].some((child) => child.localName === name && child.textContent?.trim())) {
      complain('', `A figure without <${name}>`, `Say in <${name}>, first inside <svg>, what the picture shows`);
    }
  }
}

/** What is wrong with an attribute, and its remedy; `null` when nothing is. */
function wrongAttribute(
  tag: string,
  name: string,
  value: string,
  articleId: string,
  ids: ReadonlySet<string>,
): [message: string, remedy: string] | null {
  if (tag === 'svg' && (name === 'width' || name === 'height')) {
    return [`The <svg> has a ${name}`, 'Take it away: figures grow with the column'];
  }
  if (!ATTRIBUTES.has(name)) {
    return [
      `The attribute "${name}" is not allowed in a figure`,
      'Colours and lettering come from classes; glossary/README.md lists them',
    ];
  }
  if (name === 'class' && value.split(/\s+/).some((word) => !CLASS.test(word))) {
    return [`The class "${value}" is not one of the palette`, 'glossary/README.md lists the classes'];
  }
  if (name === 'id' && !value.startsWith(`${articleId}-`)) {
    return [`The id "${value}" may meet another figure's`, `Begin it with "${articleId}-"`];
  }
  for (const address of addressesIn(name, value)) {
    if (!address.startsWith('#')) return ['A figure refers to something outside itself', 'Only "#id" may be used'];
    if (!ids.has(address.slice(1))) return [`There is no "${address}" in this figure`, 'Name an id that it has'];
  }
  return null;
}

/** What an attribute points to: the whole of an `href`, and each `url(…)`. */
function addressesIn(name: string, value: string): string[] {
  if (name === 'href') return [value];
  return [...value.matchAll(/url\(\s*["']?([^"')]*)/g)].map(([, address = '']) => address.trim());
}

/** Follows the source while its elements are read in order, so that a message names the line. */
function createPlaces(svg: string): { enter(tag: string): void; lineOf(part: string): number } {
  const source = svg.replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  let at = 0;
  let next = 0;
  return {
    enter(tag) {
      const found = source.indexOf(`<${tag}`, next);
      if (found >= 0) at = found;
      next = at + 1;
    },
    lineOf(part) {
      const end = source.indexOf('>', at);
      const found =
        part === '' ? -1 : source.slice(at, end < 0 ? undefined : end).search(new RegExp(`\\s${part}\\s*=`));
      return source.slice(0, found < 0 ? at : at + found + 1).split('\n').length;
    },
  };
}
