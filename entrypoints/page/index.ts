/** The page's script: put into a frame when the always-on script has found a name there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import './contract.ts';
import { startPage } from './start-page.ts';

export default defineUnlistedScript(() => {
  globalThis.mediglossStartPage = startPage;
});
