/** Beyond these, characters are looked for one by one. */
const ASCII = 0x80;

/** Asks whether two letters are one of some pairs ("wh th is"). Generous: of each it looks at the five lowest bits, which tell small ASCII letters apart. */
export function letterPairs(pairs: string): (first: number, second: number) => boolean {
  const bits = new Array<number>(32).fill(0);
  for (const pair of pairs.split(' ')) {
    const first = pair.charCodeAt(0) & 31;
    bits[first] = (bits[first] as number) | (1 << (pair.charCodeAt(1) & 31));
  }
  return (first, second) => (((bits[first & 31] as number) >>> (second & 31)) & 1) === 1;
}

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
