import { i18n } from '#i18n';
import type { Kind } from '../glossary/types.ts';

/** A kind as a reader says it: "body part" for `anatomy`. */
export function kindWord(kind: Kind): string {
  return i18n.t(`kind.${kind}`);
}
