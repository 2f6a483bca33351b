// Before Lit itself, whose elements would not take over what a server sent.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import { commands } from 'vitest/browser';
import type { Host, State } from './host.ts';
import { type LitList, litView } from './lit-view.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** `lit-server.ts`, which runs beside the browser: in one page with the application it would change Lit's elements for both. */
    serveLit(state: State): Promise<string>;
  }
}

export function mountLit(root: HTMLElement): Host {
  return {
    render: async (state) => {
      render(litView(state), root);
      await listIn(root)?.updateComplete;
    },
    unmount: () => render(null, root),
  };
}

export function serveLit(state: State): Promise<string> {
  return commands.serveLit(state);
}

export async function hydrateLit(root: HTMLElement, state: State): Promise<Host> {
  hydrate(litView(state), root);
  await listIn(root)?.updateComplete;
  return mountLit(root);
}

function listIn(root: HTMLElement): LitList | null {
  return root.querySelector<LitList>('lit-list');
}
