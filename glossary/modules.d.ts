/** What `glossary/compile/vite-plugin.ts` serves. */

declare module 'medigloss:names' {
  export const names: import('./match/names.ts').EncodedNames;
}

declare module 'medigloss:meanings' {
  export const meanings: import('./match/name-table.ts').EncodedMeanings;
}

declare module 'medigloss:terms' {
  /** All terms; a term's index is its number in messages and marks. */
  export const terms: readonly import('./types.ts').Term[];
}

declare module 'medigloss:titles' {
  /** By article id: what a card says of its article. */
  export const titles: Readonly<
    Record<
      string,
      { readonly title: string; readonly sourcesChecked: string; readonly sources: Readonly<Record<string, string>> }
    >
  >;
}

declare module 'medigloss:articles' {
  export const articles: readonly import('./types.ts').Article[];
  /** By article id: loads its text. */
  export const bodies: Readonly<Record<string, () => Promise<typeof import('medigloss:article/*')>>>;
}

declare module 'medigloss:article/*' {
  export const sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly body: () => import('preact').ComponentChildren;
  }[];
}
