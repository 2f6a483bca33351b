import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Item, State } from './host.ts';

/** A list in a shadow root of its own. */
export class LitList extends LitElement {
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

/** The application for one state. */
export function litView({ items, note, open }: State) {
  return html`<main><lit-list .items=${items}></lit-list><p>${note}</p>${
    open ? html`<section><p>More: ${note}</p></section>` : null
  }</main>`;
}
