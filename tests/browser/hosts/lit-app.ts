import { html, LitElement, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Host, Item, State } from './host.ts';

/** A list in a shadow root of its own. */
class LitList extends LitElement {
  static override properties = { items: { attribute: false } };
  declare items: readonly Item[];

  override render() {
    return html`<ul>${repeat(
      this.items ?? [],
      ({ id }) => id,
      ({ id, text }) => html`<li>${text} <b>no. ${id}</b></li>`,
    )}</ul>`;
  }
}
customElements.define('lit-list', LitList);

export function mountLit(root: HTMLElement): Host {
  return {
    render: async ({ items, note, open }: State) => {
      render(
        html`<main><lit-list .items=${items}></lit-list><p>${note}</p>${
          open ? html`<section><p>More: ${note}</p></section>` : null
        }</main>`,
        root,
      );
      await root.querySelector<LitList>('lit-list')?.updateComplete;
    },
    unmount: () => render(null, root),
  };
}
