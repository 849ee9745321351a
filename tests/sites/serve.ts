/** Serves every site on 127.0.0.1 under two ports, which are two origins to a browser. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from './bundle.ts';
import type { Answer, Origins, Reply, Site } from './site.ts';

export interface ServedSites extends Origins {
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';

/** No `no-store`: it would keep pages out of the cache that "back" takes them from. */
function send(response: ServerResponse, { body, headers = {} }: Reply): void {
  response.writeHead(200, { 'content-type': HTML, ...headers });
  response.end(body);
}

async function listen(answer: (path: string, response: ServerResponse) => Promise<void>): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    answer(pathname, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export async function serveSites(sites: readonly Site[]): Promise<ServedSites> {
  const pages = new Map<string, Answer>();
  for (const { name, pages: own } of sites) {
    for (const [path, page] of Object.entries(own)) pages.set(`/${name}/${path}`, page);
  }
  let origins: Origins = { own: '', other: '' };
  const answer = async (path: string, response: ServerResponse) => {
    const [, script] = /^\/scripts\/(.+)\.js$/.exec(path) ?? [];
    if (script) {
      const { body, type } = await bundle(script);
      return send(response, { body, headers: { 'content-type': type } });
    }
    const found = pages.get(path);
    if (found === undefined) {
      // A browser asks for an icon by itself.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const reply = typeof found === 'function' ? found(response, origins) : found;
    if (reply !== undefined) send(response, typeof reply === 'string' ? { body: reply } : reply);
  };
  const servers = await Promise.all([listen(answer), listen(answer)]);
  const [own = '', other = ''] = servers.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  origins = { own, other };
  return {
    own,
    other,
    async close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
