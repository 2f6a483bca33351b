import { flushSync, mount, unmount } from 'svelte';
import { writable } from 'svelte/store';
import type { Host, State } from './host.ts';
import SvelteApp from './SvelteApp.svelte';

export function mountSvelte(root: HTMLElement): Host {
  const current = writable<State>({ items: [], note: '', open: false });
  const app = mount(SvelteApp, { target: root, props: { current } });
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
