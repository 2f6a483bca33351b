/** How painted marks look, as the rules of their highlights. */
import { highlightName } from '../../annotator/highlight-painter.ts';
import type { MarkKind } from '../../annotator/marks.ts';
import type { UnderlineStyle } from '../../settings.ts';

const OFFSET = 'text-underline-offset: 0.18em;';
const of = (colour: string, share: number): string => `color-mix(in srgb, ${colour} ${share}%, transparent)`;
const underline = (line: string, share: number): string =>
  `text-decoration: underline ${line} ${of('currentColor', share)}; ${OFFSET}`;
const background = (share: number): string => `background-color: ${of('#0f9a8e', share)};`;

/** What the page defines itself is marked more quietly than what we explain. */
const LOOKS: Readonly<Record<UnderlineStyle, Readonly<Record<MarkKind, string>>>> = {
  dotted: { term: underline('dotted 1.5px', 50), defined: underline('dotted 1px', 35) },
  solid: { term: underline('solid 1.5px', 50), defined: underline('solid 1px', 35) },
  tinted: { term: background(22), defined: background(10) },
};

/** The end of the names of a style's highlights; '' for the default one. */
export function styleSuffix(style: UnderlineStyle): string {
  return style === 'dotted' ? '' : style;
}

/**
 * The rules for marks of one style; what is printed holds nothing of ours. Chromium works out a style of its own for each element and each
 * `::highlight` rule without a subject, so a page gets no more of them than it shows.
 */
export function underlineRules(style: UnderlineStyle): string {
  const rule = (kind: MarkKind): string =>
    `::highlight(${highlightName(kind, styleSuffix(style))}) { ${LOOKS[style][kind]} }`;
  return `@media screen { ${rule('term')} ${rule('defined')} }`;
}

/** The rules for marks as elements, of all styles: `data-medigloss-look` says which; what the page defines itself has no term. */
export function elementRules(): string {
  const rules = Object.entries(LOOKS).map(([style, { term, defined }]) => {
    const mark = `mark[data-medigloss-look="${style}"]`;
    return `${mark} { ${term} } ${mark}[data-medigloss=""] { ${defined} }`;
  });
  return `@media screen { ${rules.join(' ')} }`;
}
