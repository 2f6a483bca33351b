/** Shows a view as a reader would see it: with its real styles, in light or dark, at a width. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';
import { cdp, page } from 'vitest/browser';
import cardCss from '../../../components/card.css?inline';
import themeCss from '../../../components/theme.css?inline';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What of Chromium's protocol is used here. */
interface Protocol {
  send(method: 'Emulation.setEmulatedMedia', media: { features: { name: string; value: string }[] }): Promise<unknown>;
}

/** Sets the reader's colours; movement is reduced, so that what is measured stands still. */
export async function colours(scheme: Scheme): Promise<void> {
  // vitest leaves the session's type to its provider.
  const protocol = cdp() as unknown as Protocol;
  await protocol.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** Sets the size of the window, in CSS pixels. A page zoomed to 200 % has half of them. */
export async function windowOf(width: number, height = 800): Promise<void> {
  await page.viewport(width, height);
}

/** Renders a page of ours into the test's page, with its styles; again: changes it. */
export function showPage(view: ComponentChild, ...styles: readonly string[]): HTMLElement {
  document.documentElement.lang = 'en';
  document.title = 'Medigloss';
  const style = document.createElement('style');
  style.textContent = [themeCss, ...styles].join('\n');
  document.head.append(style);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(view, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    style.remove();
  });
  return root;
}

/** Renders a card into an open shadow root of a host like the one on a page; `show` again changes it. */
export function showCard(
  view: ComponentChild,
  { sheet = false } = {},
): { root: ShadowRoot; show(next: ComponentChild): void } {
  document.documentElement.lang = 'en';
  const host = document.createElement('medigloss-card');
  host.classList.toggle('sheet', sheet);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${themeCss}\n${cardCss}`;
  root.append(style);
  const place = document.createElement('div');
  root.append(place);
  document.body.replaceChildren(host);
  const show = (next: ComponentChild): void => render(next, place);
  show(view);
  onTestFinished(() => {
    render(null, place);
    host.remove();
  });
  return { root, show };
}

/**
 * What axe finds wrong, as lines that a person can read; best practices included. Of a part of a page, what only a whole one can have
 * is not asked; `only` asks for some rules alone.
 */
export async function violations(
  context: Element | Document = document,
  only: readonly string[] = [],
): Promise<string[]> {
  const part = context !== document;
  const { violations: found } = await axe.run(context, {
    ...(part ? { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } } : {}),
    ...(only.length > 0 ? { runOnly: { type: 'rule', values: [...only] } } : {}),
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** The text that stands on the page, blanks made one. */
export function textOf(element: { readonly textContent: string | null }): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What has the focus, through shadow roots: its text or label. */
export function focused(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === document.body ? '' : (active.getAttribute('aria-label') ?? textOf(active));
}
