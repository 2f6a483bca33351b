/** `npm run build`: both packages, `.output/chrome-mv3` and `.output/firefox-mv3`, and the sizes of the scripts that go into pages. */

import { budgetLines } from './build/budgets.ts';
import { buildBoth } from './build/packages.ts';

await buildBoth();
for (const line of budgetLines()) console.log(line);
