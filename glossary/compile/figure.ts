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
  const before = { count: 0 };
  const complain = (at: string, message: string, remedy: string): void => {
    before.count += 1;
    report({ file, line: lineOf(svg, at), message, remedy });
  };
  if (!/^0 0 720 \d+$/.test(root.getAttribute('viewBox') ?? '')) {
    complain(
      '<svg',
      'The viewBox is not "0 0 720 H"',
      'All figures are 720 wide, so that their lettering has one size',
    );
  }
  for (const name of ['title', 'desc']) {
    if (![...root.children].some((child) => child.localName === name && child.textContent?.trim())) {
      complain('<svg', `A figure without <${name}>`, `Say in <${name}>, first inside <svg>, what the picture shows`);
    }
  }
  const tree = convert(root, articleId, complain);
  if (before.count > 0 || typeof tree === 'string') return null;
  const [tag, attributes, ...children] = tree;
  const shown = children.filter((child) => typeof child === 'string' || (child[0] !== 'title' && child[0] !== 'desc'));
  return [tag, { ...attributes, role: 'img', 'aria-label': alt }, ...shown];
}

type Complain = (at: string, message: string, remedy: string) => void;

function convert(element: globalThis.Element, articleId: string, complain: Complain): Tree {
  const tag = element.localName;
  if (!ELEMENTS.has(tag)) {
    complain(`<${tag}`, `<${tag}> is not allowed in a figure`, `Allowed are ${[...ELEMENTS].join(' ')}`);
    return '';
  }
  const attributes: Record<string, string> = {};
  for (const { name, value } of [...element.attributes]) {
    if (tag === 'svg' && (name === 'width' || name === 'height')) {
      complain(`${name}="${value}"`, `The <svg> has a ${name}`, 'Take it away: figures grow with the column');
    } else if (!ATTRIBUTES.has(name)) {
      complain(
        `${name}="${value}"`,
        `The attribute "${name}" is not allowed in a figure`,
        'Colours and lettering come from classes; glossary/README.md lists them',
      );
    } else if (name === 'class' && value.split(/\s+/).some((word) => !CLASS.test(word))) {
      complain(`"${value}"`, `The class "${value}" is not one of the palette`, 'glossary/README.md lists the classes');
    } else if (name === 'id' && !value.startsWith(articleId)) {
      complain(`"${value}"`, `The id "${value}" may meet another figure's`, `Begin it with "${articleId}-"`);
    } else if (name === 'href' && !value.startsWith('#')) {
      complain(`"${value}"`, 'A figure refers to something outside itself', 'Only "#id" may be used');
    } else if (!OURS_TO_SET.has(name)) attributes[name] = value;
  }
  const children: Tree[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 1) children.push(convert(child as globalThis.Element, articleId, complain));
    else if (child.nodeType === 3) {
      const value = (child.textContent ?? '').replace(/\s+/g, ' ');
      if (value.trim()) children.push(value);
    }
  }
  return [tag, attributes satisfies Attributes, ...children];
}

function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
