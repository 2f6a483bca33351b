/** The page's word is the preferred name, but for case, hyphens and a plural -s: then the name is not said twice. */
export function sameWord(word: string, name: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/\u00ad/g, '')
      .toLowerCase()
      .replace(/[\s\-‐‑–]+/g, ' ')
      .replace(/s$/, '');
  return plain(word) === plain(name);
}
