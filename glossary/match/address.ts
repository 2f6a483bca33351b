/** Addresses, paths and file names, as they stand in a text. */

/** Characters looked at on each side of a name for the address it may stand in. */
const REACH = 120;

/** Does the run of characters without blanks around the name look like an address, a path or a file name? */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !isBlank(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isBlank(text.charCodeAt(to))) to++;
  const run = text.slice(from, to);
  return CODE.test(run);
}

const isBlank = (c: number): boolean => c <= 32 || c === 0xa0 || (c >= 0x2000 && c <= 0x200a);

/** An address (scheme, www, mail), a path, a host or a file with a usual ending, or the middle of dotted identifiers. */
const CODE =
  /:\/\/|^\(?www\.|@[\w-]+\.|^\.{0,2}\/[\w-]+|\d\.\d+\/|[\w-]\.(?:com|org|net|gov|edu|int|io|info|eu|uk|us|de|fr|ca|au|html?|php|aspx?|pdf|docx?|xlsx?|pptx?|csv|tsv|txt|zip|tar|gz|png|jpe?g|gif|svg|webp|mp[34]|js|ts|json|xml|ya?ml|css|py|rb|go|rs|c|h|cpp|java|sh|md)(?=$|[\s),;:!?"'/#.\]])|^[a-z]\w*(?:\.\w+){2,}|\?\w+=|&\w+=/;
