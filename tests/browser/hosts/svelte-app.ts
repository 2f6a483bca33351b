import { flushSync, hydrate, mount, unmount } from 'svelte';
import { render } from 'svelte/server';
import { type Writable, writable } from 'svelte/store';
import type { Host, State } from './host.ts';
import SvelteApp from './SvelteApp.svelte';
import SvelteAppOfServer from './SvelteApp.svelte?server';

export function mountSvelte(root: HTMLElement): Host {
  const current = writable<State>({ items: [], note: '', open: false });
  return hostOf(mount(SvelteApp, { target: root, props: { current } }), current);
}

export function serveSvelte(state: State): string {
  return render(SvelteAppOfServer, { props: { current: writable(state) } }).body;
}

export function hydrateSvelte(root: HTMLElement, state: State): Host {
  const current = writable(state);
  return hostOf(hydrate(SvelteApp, { target: root, props: { current } }), current);
}

function hostOf(app: Record<string, unknown>, current: Writable<State>): Host {
  return {
    render: (state) => {
      current.set(state);
      flushSync();
    },
    unmount: () => {
      unmount(app);
    },
  };
}
