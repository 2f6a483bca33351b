import type { AnnotatorSettings } from '../../annotator/annotator.ts';
import type { Choices } from '../content/choices.ts';
import { styleSuffix } from './underline-rules.ts';

/** What of the choices bears on a page; `numberOf` gives a term’s number, -1 for an id of another glossary. */
export function annotatorSettings({ settings, known }: Choices, numberOf: (id: string) => number): AnnotatorSettings {
  const { where, level, density, pageDefined, underline, marks } = settings;
  return {
    level,
    density,
    pageDefined,
    medicalOnly: where === 'medical',
    known: new Set(known.map(numberOf).filter((number) => number >= 0)),
    style: styleSuffix(underline),
    painter: marks === 'elements' ? 'element' : 'highlight',
  };
}
