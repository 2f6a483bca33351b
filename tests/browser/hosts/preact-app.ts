import { h, hydrate, render } from 'preact';
import type { Host, State } from './host.ts';

function App({ items, note, open }: State) {
  return h(
    'main',
    null,
    h(
      'ul',
      null,
      items.map(({ id, text }) => h('li', { key: id }, text, ' ', h('b', null, 'no. ', id))),
    ),
    h('p', null, note),
    open && h('section', null, h('p', null, 'More: ', note)),
  );
}

export function mountPreact(root: HTMLElement): Host {
  return hostIn(root);
}

/** Preact's markup from a server has no signs of its own, so it is what Preact renders anywhere. */
export function servePreact(state: State): string {
  const root = document.createElement('div');
  render(h(App, state), root);
  return root.innerHTML;
}

export function hydratePreact(root: HTMLElement, state: State): Host {
  hydrate(h(App, state), root);
  return hostIn(root);
}

function hostIn(root: HTMLElement): Host {
  return {
    render: (state) => render(h(App, state), root),
    unmount: () => render(null, root),
  };
}
