/** How painted marks look, as the rules of their highlights. */
import { highlightName } from '../../annotator/highlight-painter.ts';
import { MARK_KINDS, type MarkKind } from '../../annotator/marks.ts';
import type { UnderlineStyle } from '../../settings.ts';

/** A share of the text's size, also where it is inherited from a box with text of another. */
const OFFSET = 'text-underline-offset: 18%;';
const of = (colour: string, share: number): string => `color-mix(in srgb, ${colour} ${share}%, transparent)`;
const underline = (line: string, colour: string): string => `text-decoration: underline ${line} ${colour}; ${OFFSET}`;
const background = (share: number): string => `background-color: ${of('#0f9a8e', share)};`;

type Looks = Readonly<Record<UnderlineStyle, Readonly<Record<MarkKind, string>>>>;

/** What the page defines itself is marked more quietly than what we explain. */
const LOOKS: Looks = {
  dotted: {
    term: underline('dotted 1.5px', of('currentColor', 50)),
    defined: underline('dotted 1px', of('currentColor', 35)),
  },
  solid: {
    term: underline('solid 1.5px', of('currentColor', 50)),
    defined: underline('solid 1px', of('currentColor', 35)),
  },
  tinted: { term: background(22), defined: background(10) },
};

/** Half of black on white, and half of white on black. */
const GREY = 'rgb(128 128 128)';
/**
 * The same where highlights inherit from the root. Chromium mixes `currentColor` with the colour of another element there (the web platform test
 * css-pseudo/highlight-cascade/highlight-cascade-currentcolor-color-mix says what it should do), which in a dark box on a light page is not seen;
 * alone it is the text's own colour. A thinner line is about as quiet as half of a thicker one.
 */
const INHERITED_LOOKS: Looks = {
  dotted: { term: underline('dotted 1px', 'currentColor'), defined: underline('dotted 1px', GREY) },
  solid: { term: underline('solid 1px', 'currentColor'), defined: underline('solid 1px', GREY) },
  tinted: LOOKS.tinted,
};

/** True in Firefox alone, where a highlight has the rules of its own element and no others. */
const OWN_RULES_ONLY = '(-moz-appearance: none)';

/** Do the document's rules for highlights not reach into shadow roots? */
export function needsRulesInShadowRoots(): boolean {
  return CSS.supports(OWN_RULES_ONLY);
}

/** The end of the names of a style's highlights; '' for the default one. */
export function styleSuffix(style: UnderlineStyle): string {
  return style === 'dotted' ? '' : style;
}

/**
 * The rules for marks of one style; what is printed holds nothing of ours. Where highlights inherit, one rule at the root is enough, and a rule
 * without a subject dear: Chromium works out a style of its own for each element and each of them. A page gets no more rules than it shows.
 */
export function underlineRules(style: UnderlineStyle): string {
  const rules = (subject: string, looks: Looks): string =>
    MARK_KINDS.map(
      (kind) => `${subject}::highlight(${highlightName(kind, styleSuffix(style))}) { ${looks[style][kind]} }`,
    ).join(' ');
  return `@media screen { ${rules(':root', INHERITED_LOOKS)} @supports ${OWN_RULES_ONLY} { ${rules('', LOOKS)} } }`;
}

/** The rules for marks as elements, of all styles: `data-medigloss-look` says which; what the page defines itself has no term. */
export function elementRules(): string {
  const rules = Object.entries(LOOKS).map(([style, { term, defined }]) => {
    const mark = `mark[data-medigloss-look="${style}"]`;
    return `${mark} { ${term} } ${mark}[data-medigloss=""] { ${defined} }`;
  });
  return `@media screen { ${rules.join(' ')} }`;
}
