import { createApp, createSSRApp, h, nextTick, type ShallowRef, shallowRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Host, State } from './host.ts';

function component(current: ShallowRef<State>) {
  return {
    render() {
      const { items, note, open } = current.value;
      return h('main', [
        h(
          'ul',
          items.map(({ id, text }) => h('li', { key: id }, [text, ' ', h('b', `no. ${id}`)])),
        ),
        h('p', note),
        open ? h('section', [h('p', `More: ${note}`)]) : null,
      ]);
    },
  };
}

export function mountVue(root: HTMLElement): Host {
  return hostOf(createApp, root, { items: [], note: '', open: false });
}

export function serveVue(state: State): Promise<string> {
  return renderToString(createSSRApp(component(shallowRef(state))));
}

export function hydrateVue(root: HTMLElement, state: State): Host {
  return hostOf(createSSRApp, root, state);
}

function hostOf(create: typeof createApp, root: HTMLElement, state: State): Host {
  const current = shallowRef(state);
  const app = create(component(current));
  app.mount(root);
  return {
    render: (next) => {
      current.value = next;
      return nextTick();
    },
    unmount: () => app.unmount(),
  };
}
