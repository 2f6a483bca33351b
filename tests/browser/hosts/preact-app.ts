import { h, render } from 'preact';
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
  return {
    render: (state) => render(h(App, state), root),
    unmount: () => render(null, root),
  };
}
