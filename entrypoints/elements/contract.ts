/** How the page's script gets the painter of element marks, which is put into a frame only where the reader wants it. */
import type { Mark } from '../../annotator/marks.ts';
import type { Painter } from '../../annotator/painter.ts';
import type { UnderlineStyle } from '../../settings.ts';

/** Makes the painter; `idOf` gives the id of a mark's term, `null` for an abbreviation that the page defines. */
export type CreateElements = (document: Document, look: UnderlineStyle, idOf: (mark: Mark) => string | null) => Painter;

declare global {
  // A property of the frame's isolated world: the web page never sees it.
  var mediglossElementPainter: CreateElements | undefined;
}
