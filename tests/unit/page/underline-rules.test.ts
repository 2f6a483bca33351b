import { expect, test } from 'vitest';
import { highlightName } from '../../../annotator/highlight-painter.ts';
import { MARK_KINDS } from '../../../annotator/marks.ts';
import { elementRules, styleSuffix, underlineRules } from '../../../entrypoints/page/underline-rules.ts';

test.each(['dotted', 'solid', 'tinted'] as const)(
  'a page whose marks are %s has their rules and no others',
  (style) => {
    const names = MARK_KINDS.map((kind) => `::highlight(${highlightName(kind, styleSuffix(style))})`);
    const [inherited = '', own = ''] = underlineRules(style).split('@supports');
    expect(inherited.match(/\S*::highlight\([^)]*\)/g)).toEqual(names.map((name) => `:root${name}`));
    expect(own.match(/\S*::highlight\([^)]*\)/g)).toEqual(names);
  },
);

test('nothing of a mark is printed', () => {
  expect(underlineRules('solid')).toMatch(/^@media screen \{.*\}$/);
  expect(elementRules()).toMatch(/^@media screen \{.*\}$/);
});
