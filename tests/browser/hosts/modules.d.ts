/** React's types would redefine JSX, which is Preact's here; the tests need only these. */
declare module 'react' {
  export function createElement(type: unknown, props: unknown, ...children: unknown[]): unknown;
}

declare module 'react-dom' {
  export function flushSync<T>(run: () => T): T;
}

declare module 'react-dom/client' {
  interface Root {
    render(tree: unknown): void;
    unmount(): void;
  }
  export function createRoot(root: HTMLElement): Root;
  export function hydrateRoot(
    root: HTMLElement,
    tree: unknown,
    options: Record<string, (error: unknown) => void>,
  ): Root;
}

declare module 'react-dom/server' {
  export function renderToString(tree: unknown): string;
}

declare module '*.svelte?server' {
  export { default } from '*.svelte';
}

declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component<{ current: import('svelte/store').Readable<unknown> }>;
  export default component;
}
