/** Serves files on 127.0.0.1, for pages that a browser is to open with nothing else in reach. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

/** A document that is made while it is needed. */
export interface Made {
  /** Its content type, as a server says it. */
  readonly type: string;
  readonly body: string;
}

export interface Served {
  /** "http://127.0.0.1:PORT/" */
  readonly origin: string;
  stop(): void;
}

/** Serves a folder; what lies outside it is not found. `made` holds documents that are no files, by their path: "/note.html", "/paper.pdf". */
export async function serve(folder: string, made: ReadonlyMap<string, Made> = new Map()): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const written = made.get(pathname);
    if (written) {
      response.writeHead(200, { 'content-type': written.type }).end(written.body);
      return;
    }
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    const file = path.endsWith(sep) ? join(path, 'index.html') : path;
    if (!file.startsWith(normalize(folder)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
