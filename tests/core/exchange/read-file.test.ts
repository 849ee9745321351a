/** Files that are not what they should be: one clear fault each, fast, and nothing else. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type FileFault, UnreadableFile } from '../../../src/core/exchange/faults.ts';
import { writeLibrary } from '../../../src/core/exchange/library-file.ts';
import { MOST_BYTES, MOST_ITEMS } from '../../../src/core/exchange/read-file.ts';
import { writeWatchlist } from '../../../src/core/watch/watch-file.ts';
import { readFile } from '../../support/import-file.ts';
import { PASSAGE } from '../../support/passages.ts';
import { watchEntry } from '../../support/watchlist.ts';

const NOW = '2026-11-22T03:00:00.000Z';
const LIBRARY = new TextEncoder().encode([...writeLibrary({ passages: [PASSAGE], madeAt: NOW })].join(''));

async function faultOf(content: string | Uint8Array): Promise<FileFault | undefined> {
  try {
    await readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, NOW);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.fault;
    throw error;
  }
}

test.each<[string, string | Uint8Array, FileFault]>([
  ['nothing', '', { kind: 'empty' }],
  ['white space', ' \n', { kind: 'empty' }],
  ['a zip', zipSync({ 'a.md': new Uint8Array(9) }), { kind: 'another kind', what: 'zip' }],
  ['a zip bomb', zipSync({ 'a.jsonld': new Uint8Array(50_000_000) }), { kind: 'another kind', what: 'zip' }],
  [
    'a document of Word',
    zipSync({ '[Content_Types].xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(9) }),
    { kind: 'another kind', what: 'office' },
  ],
  ['her own list', writeWatchlist([watchEntry('haedong')]), { kind: 'names' }],
  ['her own list, with a comment', '# Agents\n\n-  name: Haedong\n', { kind: 'names' }],
  ['a list of names as JSON', JSON.stringify([watchEntry('haedong')]), { kind: 'names' }],
  ['a list of other things', '- milk\n- bread\n', { kind: 'not JSON' }],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), { kind: 'another kind', what: 'compressed' }],
  ['PDF', '%PDF-1.7\n%âãÏÓ', { kind: 'another kind', what: 'PDF' }],
  ['a page', '<!DOCTYPE html><title>x</title>', { kind: 'another kind', what: 'page' }],
  ['a table', 'passage,quote,note,page\n"1","x","y","z"\n', { kind: 'another kind', what: 'table' }],
  ['RIS', 'TY  - ELEC\r\nER  - \r\n', { kind: 'another kind', what: 'citations' }],
  ['BibTeX', '@online{a, title={x}}', { kind: 'another kind', what: 'citations' }],
  ['words', 'Dear Sidelight, here are my passages.', { kind: 'not JSON' }],
  ['JSON with a fault', '{"items": [,]}', { kind: 'not JSON' }],
  ['other JSON', '{"name": "x"}', { kind: 'no annotations' }],
  ['a number', '7', { kind: 'no annotations' }],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), { kind: 'not text' }],
  ['a later version', '{"sidelight:format": 3, "items": []}', { kind: 'newer', version: 3 }],
  ['brackets without end', '['.repeat(1_000_000), { kind: 'cut off' }],
])('%s', async (_what, content, fault) => {
  expect(await faultOf(content)).toEqual(fault);
});

test('a library that was cut anywhere is said to be cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: LIBRARY.length - 4 }), async (end) => {
      expect(await faultOf(LIBRARY.subarray(0, end))).toEqual({ kind: 'cut off' });
    }),
  );
});

test('a byte order mark is no fault', async () => {
  expect(await faultOf(new Uint8Array([0xef, 0xbb, 0xbf, ...LIBRARY]))).toBeUndefined();
});

describe('size', () => {
  test('100 MB of noise are refused', async () => {
    const noise = new Uint8Array(100 * 2 ** 20);
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    noise[0] = 0x41;
    expect(await faultOf(noise)).toEqual({ kind: 'not text' });
  });
  test('what is too large is not looked at', async () => {
    expect(await faultOf(new Uint8Array(MOST_BYTES + 1))).toEqual({
      kind: 'too large',
      megabytes: 257,
      most: 256,
    });
  });
  test('50 MB of brackets, numbers or empty items are not taken apart', async () => {
    for (const part of ['[],', '0,', '{},']) {
      const text = `[${part.repeat(Math.floor((50 * 2 ** 20) / part.length))}0]`;
      expect(await faultOf(text), part).toEqual({ kind: 'too many', most: MOST_ITEMS });
    }
    expect(await faultOf(`[${'0,'.repeat(MOST_ITEMS)}0]`)).toEqual({ kind: 'too many', most: MOST_ITEMS });
  });
  test.each([
    [
      'a value',
      (deep: string) =>
        `{"items":[{"target":{"source":"https://a.example/","selector":{"type":"TextQuoteSelector","exact":"x"}},"x":${deep}}]}`,
      'passage',
    ],
    [
      'a selector',
      (deep: string) => `{"items":[{"target":{"source":"https://a.example/","selector":${deep}}}]}`,
      'fault',
    ],
    ['the list itself', (deep: string) => `{"first":${deep}}`, undefined],
  ] as const)(
    '%s a hundred thousand levels deep does not break the reader',
    async (_what, around, result) => {
      const deep = `${'{"first":{"refinedBy":'.repeat(100_000)}1${'}}'.repeat(100_000)}`;
      const text = around(deep);
      if (!result) expect(await faultOf(text)).toEqual({ kind: 'no annotations' });
      else expect((await readFile(new TextEncoder().encode(text), NOW)).items[0]).toHaveProperty(result);
    },
  );
  test('a selector refined without end is refused', async () => {
    const deep = `${'{"refinedBy":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;
    const text = `{"items":[{"target":{"source":"https://a.example/","selector":${deep}}}]}`;
    expect((await readFile(new TextEncoder().encode(text), NOW)).items).toMatchObject([
      { fault: { problem: 'no passage' } },
    ]);
  });
  test('a million brackets do not break the reader', async () => {
    expect(await faultOf(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toBeUndefined();
  });
});

test('any bytes give a fault or a list of items', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string().map((s) => new TextEncoder().encode(s)),
      ),
      async (bytes) => {
        const fault = await faultOf(bytes);
        if (!fault) expect(JSON.parse(new TextDecoder().decode(bytes))).toBeInstanceOf(Object);
      },
    ),
  );
});
