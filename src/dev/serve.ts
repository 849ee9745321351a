import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

export interface ServedFolder {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Names of the files and folders in the folder that are served; default: all. Dotfiles never are. */
  only?: readonly string[];
  /** Default: any that is free. */
  port?: number;
  /** Pages that no file holds, by path ("/made.html"); they may be added to while the server runs. */
  extraPages?: ReadonlyMap<string, string | Buffer>;
}

function send(response: ServerResponse, status: number, path: string, body: string | Buffer): void {
  const contentType = contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(body);
}

/** A folder is answered with its index.html; without its slash it is not found, as its links would lead astray. */
async function readPage(folder: string, path: string): Promise<{ file: string; body: Buffer } | null> {
  const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!wanted.startsWith(folder + sep)) return null;
  try {
    return { file: wanted, body: await readFile(wanted) };
  } catch {
    return null;
  }
}

function isServed(path: string, only: readonly string[] | undefined): boolean {
  const [, ...names] = path.split(/[/\\]/);
  // Dotfiles, and the way up.
  if (path.includes('\0') || names.some((name) => name.startsWith('.'))) return false;
  return only === undefined || only.includes(names[0] ?? '');
}

/** A page elsewhere whose name was made to point to this machine (DNS rebinding) gives that name. */
function isOfThisMachine(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|(?:[a-z0-9-]+\.)*localhost)(?::\d+)?$/i.test(host ?? '');
}

/** Serves a folder, on 127.0.0.1 only. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const { port = 0, extraPages = new Map(), only } = options;
  const root = resolve(folder);
  const server = createServer(async ({ url = '/', headers }, response) => {
    if (!isOfThisMachine(headers.host)) {
      send(response, 421, 'other.html', '<!doctype html><title>Not here</title><p>Only for this machine.');
      return;
    }
    const encoded = new URL(url, 'http://127.0.0.1').pathname;
    let path = encoded;
    try {
      path = decodeURIComponent(encoded);
    } catch {
      // A stray percent sign: taken as it is.
    }
    const extra = extraPages.get(path);
    if (extra !== undefined) {
      send(response, 200, extname(path) ? path : 'page.html', extra);
      return;
    }
    const page = isServed(path, only) ? await readPage(root, path) : null;
    if (page) send(response, 200, page.file, page.body);
    else send(response, 404, 'missing.html', '<!doctype html><title>Not found</title><p>No such page.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
