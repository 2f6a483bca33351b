/** Letters without accents: names, initials and the names of organisations are written with these. */

export function isCapital(c: number): boolean {
  return c > 64 && c < 91;
}

export function isSmall(c: number): boolean {
  return c > 96 && c < 123;
}
