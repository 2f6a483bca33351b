/** What the always-on script does in a frame that is not empty. An empty one shall not pay for it, so it is made when it is needed (`tools/build/as-one-function.ts`). */
export { meetPage } from './meet-page.ts';
