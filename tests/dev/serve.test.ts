/** The little server of `npm start` and the tests: what it gives, to whom, and what it keeps to itself. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ServedFolder, type ServeOptions, serveFolder } from '../../src/dev/serve.ts';
import { readArguments } from '../../src/dev/start-arguments.mjs';

let folder: string;
let site: ServedFolder | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-serve-'));
  const files = [
    'index.html',
    'saved page.html',
    'saved page_files/a.css',
    'saved page_files/.hidden',
    'tax.html',
    'other_files/a.css',
    '.env',
    '.git/config',
  ];
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `<!doctype html>${file}`);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  await site?.close();
  site = undefined;
});

/** The status for a path as it is written, which `fetch` would tidy up first. */
async function statusOf(path: string, options: ServeOptions = {}, host?: string): Promise<number> {
  site ??= await serveFolder(folder, options);
  const { port } = new URL(site.origin);
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1', setHost: !host, headers: host ? { host } : {} }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

const HIDDEN = ['/.env', '/.git/config', '/%2eenv', '/x/../.env', '/saved%20page_files/.hidden'];
const OUTSIDE = ['/../x', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/x', '/..%5cx', '/a%00b'];

describe('a whole folder', () => {
  test.each(['/', '/index.html', '/tax.html', '/saved%20page_files/a.css'])('gives %s', async (path) => {
    expect(await statusOf(path)).toBe(200);
  });

  test.each([...HIDDEN, ...OUTSIDE, '/missing', '/saved%20page_files'])('does not give %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});

describe('a saved page', () => {
  const saved = () => {
    const start = readArguments([join(folder, 'saved page.html')]).start();
    if ('url' in start) throw new Error('a file is served');
    return start;
  };
  const only = () => ({ only: saved().only ?? [] });

  test('is found', async () => {
    expect(saved()).toEqual({
      folder,
      path: '/saved%20page.html',
      only: ['saved page.html', 'saved page_files'],
    });
    expect(await statusOf(saved().path, only())).toBe(200);
    expect(await statusOf('/saved%20page_files/a.css', only())).toBe(200);
  });

  test.each([
    ...HIDDEN,
    ...OUTSIDE,
    '/',
    '/index.html',
    '/tax.html',
    '/other_files/a.css',
    '/saved%20page_files/../tax.html',
    '/saved%20page_files%2f..%2ftax.html',
  ])('and %s is not', async (path) => {
    expect(await statusOf(path, only())).toBe(404);
  });
});

test('the sample site is served whole', () => {
  expect(readArguments([]).start()).not.toHaveProperty('only');
});

test.each([
  ['127.0.0.1', 200],
  ['localhost:80', 200],
  ['news.example', 421],
  ['127.0.0.1.news.example', 421],
  ['news.example:127.0.0.1', 421],
])('asked as %s: %i', async (host, status) => {
  expect(await statusOf('/index.html', {}, host)).toBe(status);
});
