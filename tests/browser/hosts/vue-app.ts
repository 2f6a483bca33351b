import { createApp, h, nextTick, shallowRef } from 'vue';
import type { Host, State } from './host.ts';

export function mountVue(root: HTMLElement): Host {
  const current = shallowRef<State>({ items: [], note: '', open: false });
  const app = createApp({
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
  });
  app.mount(root);
  return {
    render: (state) => {
      current.value = state;
      return nextTick();
    },
    unmount: () => app.unmount(),
  };
}
