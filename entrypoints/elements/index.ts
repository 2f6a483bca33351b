/** Marks as elements, for readers who use a screen reader or the Tab key: put into a frame when the reader has chosen them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { createElementPainter } from '../../annotator/element-painter.ts';
import { elementRules } from '../page/underline-rules.ts';
import './contract.ts';
import elementsCss from './elements.css?inline';

export default defineUnlistedScript(() => {
  globalThis.mediglossElementPainter = (document, look, idOf) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(elementsCss + elementRules());
    return createElementPainter({ document, look, idOf, describe: () => i18n.t('marks.describe'), sheet: () => sheet });
  };
});
