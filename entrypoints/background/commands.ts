/** What the reader's keys do, in the tab that they see. */
import { i18n } from '#i18n';
import type { Direction } from '../../annotator/step.ts';
import { marksIn, sayIn, stepIn, underlineIn } from '../content/doors.ts';
import { frameToStep } from './frame-to-step.ts';

/** Does what a command of the manifest says. Rejects where the browser lets nobody in. */
export async function obey(command: string, tabId: number): Promise<void> {
  switch (command) {
    case 'next-term':
      return step(tabId, 'next');
    case 'previous-term':
      return step(tabId, 'previous');
    case 'underline-terms':
      return underlineIn(tabId);
  }
}

async function step(tabId: number, direction: Direction): Promise<void> {
  const frame = frameToStep(await marksIn(tabId));
  if (frame === null) await sayIn(tabId, i18n.t('commands.none'));
  else await stepIn(tabId, frame, direction);
}
