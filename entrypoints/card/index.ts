/** The card's own script, put into a frame on first need. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import './contract.ts';
import { createCardHost } from './host.tsx';

export default defineUnlistedScript(() => {
  globalThis.mediglossCard ??= createCardHost(document);
});
