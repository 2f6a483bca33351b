/** By `tools/build/as-one-function.ts`. */
declare module '*/beyond-empty.ts?as-one-function' {
  const open: () => typeof import('./beyond-empty.ts');
  export default open;
}
