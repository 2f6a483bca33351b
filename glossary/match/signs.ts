/** Beyond these, characters are looked for one by one. */
const ASCII = 0x80;

/**
 * Asks whether a UTF-16 unit is one of some characters. Texts are gone over with such questions at every character, and a lookup in a list is
 * cheaper than one in a `Set`.
 */
export function signs(characters: string): (c: number) => boolean {
  const ascii = new Uint8Array(ASCII);
  const others: number[] = [];
  for (let i = 0; i < characters.length; i++) {
    const c = characters.charCodeAt(i);
    if (c < ASCII) ascii[c] = 1;
    else others.push(c);
  }
  return (c) => (c < ASCII ? ascii[c] === 1 : others.includes(c));
}
