/** The right meaning of a match, or silence. */
import type { NameTable } from './name-table.ts';
import type { Page } from './page.ts';
import type { LocalEvidence, Match, Mention } from './types.ts';

/** What the words around a match say of its meaning. */
export function localEvidence(
  _table: NameTable,
  _text: string,
  _match: Match,
  _cues: readonly number[],
  _matches: readonly Match[],
): LocalEvidence {
  return { veto: null, score: 0, word: null };
}

/** The mention that a match is, or `null` where its meaning stays unclear. */
export function decideMatch(match: Match, block: number, page: Page, table: NameTable, text: string): Mention | null {
  const terms = table.terms[match.name] ?? [];
  const term = terms[0];
  if (term === undefined) return null;
  const mention = (meant: number, reason: string): Mention => ({
    start: match.start,
    end: match.end,
    term: meant,
    name: match.name,
    reason,
  });
  const trust = table.trust[match.name];
  if (trust === 'always') return mention(term, 'its name means nothing else');

  const definition = page.definitionAt(text.slice(match.start, match.end), block, match.start);
  if (definition) {
    const meant = definition.terms?.find((one) => terms.includes(one)) ?? definition.terms?.[0];
    return meant === undefined ? null : mention(meant, 'defined on the page');
  }
  if (match.local?.veto) return null;
  if (trust === 'medical') {
    return page.topic === 'medical' || page.topicOfSection(block) === 'medical'
      ? mention(term, 'the page is about medicine')
      : null;
  }
  const named = terms.find((one) => page.named.has(one));
  return named === undefined ? null : mention(named, 'the page also uses its full name');
}
