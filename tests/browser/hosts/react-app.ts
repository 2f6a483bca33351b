import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import type { Host, State } from './host.ts';

export function App({ items, note, open }: State) {
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

export function mountReact(root: HTMLElement): Host {
  const app = createRoot(root);
  return {
    render: (state) => flushSync(() => app.render(h(App, state))),
    unmount: () => app.unmount(),
  };
}

export function serveReact(state: State): string {
  return renderToString(h(App, state));
}

export function hydrateReact(root: HTMLElement, state: State, onError: (error: unknown) => void): Host {
  const app = flushSync(() =>
    hydrateRoot(root, h(App, state), { onRecoverableError: onError, onUncaughtError: onError }),
  );
  return {
    render: (next) => flushSync(() => app.render(h(App, next))),
    unmount: () => app.unmount(),
  };
}
