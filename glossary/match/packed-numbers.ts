/** Lists of numbers as strings of scripts: the browser unpacks them at once, where a loop that makes them is interpreted on each new page. */

/** Little-endian, as every machine is that a browser of ours runs on, in Base64 (RFC 4648). */
export type PackedNumbers = string;

/** For the build. */
export function packNumbers(numbers: Int32Array): PackedNumbers {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** @throws DOMException or SyntaxError if the string is no Base64. */
export function unpackNumbers(packed: PackedNumbers): Int32Array<ArrayBuffer> {
  return new Int32Array(bytesOf(packed).buffer);
}

function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  // Of 2026, and not in the library of types yet; our oldest browsers are without.
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  if (fromBase64) return fromBase64.call(Uint8Array, packed);
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
