import type { AnnotatorSettings } from '../../annotator/annotator.ts';
import type { Choices } from '../../choices.ts';
import { styleSuffix } from './underline-rules.ts';

/** What of the choices bears on a page. */
export function annotatorSettings({ settings, known }: Choices): AnnotatorSettings {
  const { where, level, density, pageDefined, underline, marks } = settings;
  return {
    level,
    density,
    pageDefined,
    medicalOnly: where === 'medical',
    known,
    style: styleSuffix(underline),
    painter: marks === 'elements' ? 'element' : 'highlight',
  };
}
