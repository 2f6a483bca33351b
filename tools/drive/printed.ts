import { inflateSync } from 'node:zlib';

/**
 * How many bytes a PDF draws with, before they are compressed. (The whole file's length tells less: the time of printing stands in it, and
 * compresses to a byte more or less from one second to the next.)
 */
export function drawnBytes(pdf: Uint8Array): number {
  const file = Buffer.from(pdf);
  let bytes = 0;
  for (const { index, 0: opening } of file.toString('latin1').matchAll(/(?<!end)stream\r?\n/g)) {
    const start = index + opening.length;
    const stream = file.subarray(start, file.indexOf('endstream', start));
    bytes += isCompressed(stream) ? inflateSync(stream).length : stream.length;
  }
  return bytes;
}

/** Whether bytes begin as zlib's do. */
function isCompressed(bytes: Uint8Array): boolean {
  return bytes[0] === 0x78;
}
