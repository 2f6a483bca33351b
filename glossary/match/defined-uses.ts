/** Uses of abbreviations that the page defines itself and that are no mention of ours. Pages that read like medicine show them. */
import type { Page } from './page.ts';
import type { Mention } from './types.ts';

/**
 * What stands from `start` to `end` in a block's text as such a use, or `null`: the page does not define it, or it is the definition's own place.
 * `name`: the name of ours that is written so, which the page means otherwise, or `null`.
 */
export function definedUse(
  text: string,
  start: number,
  end: number,
  name: number | null,
  block: number,
  page: Page,
): Mention | null {
  const found = page.definitions.at(text, start, end, block);
  if (!found) return null;
  const { definition, block: home } = found;
  if (home === block && definition.start <= start && start < definition.end) return null;
  return {
    start,
    end,
    term: definition.terms?.[0] ?? null,
    name,
    reason: 'defined on the page',
    hiddenBy: null,
    defined: { longForm: definition.longForm, block: home, start: definition.start, end: definition.end },
  };
}
