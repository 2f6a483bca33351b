import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { State } from './host.ts';
import { litView } from './lit-view.ts';

/** The application's markup, the list's shadow root included; the list waits for its items, which only the application has. */
export function serveLit(state: State): Promise<string> {
  return collectResult(render(litView(state), { deferHydration: true }));
}
