/** Shadow roots with marks, and the rules of the marks in them: a shadow root does not see the document's. */
export interface ShadowSheet {
  readonly roots: ReadonlySet<ShadowRoot>;
  adopt(root: ShadowRoot): void;
  /** Gives the rules back to roots whose page has set other sheets, and forgets roots that went. */
  restore(): void;
  /** Takes the rules out of all roots, and forgets these. */
  clear(): void;
}

/** `sheet`: the rules, the same at each call, asked for when there is a root with marks; `null` where there are none. */
export function createShadowSheet(sheet: (() => CSSStyleSheet) | null): ShadowSheet {
  const roots = new Set<ShadowRoot>();
  return {
    roots,
    adopt(root) {
      roots.add(root);
    },
    restore() {
      if (sheet === null) return;
      for (const root of roots) {
        if (!root.host.isConnected) roots.delete(root);
        else if (!root.adoptedStyleSheets.includes(sheet())) root.adoptedStyleSheets.push(sheet());
      }
    },
    clear() {
      for (const root of roots) {
        if (sheet !== null) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet());
      }
      roots.clear();
    },
  };
}
