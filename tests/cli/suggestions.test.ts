/** `suggestions`: what readers sent, as a worklist. The file comes from strangers. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LeftOut, toSuggestions } from '../../src/core/settings/left-out.ts';
import { ENTRIES, lexicon, seedFolder, temporaryFolder, writeFiles } from '../support/seed-folder.ts';

const seeds = seedFolder(ENTRIES);
const folder = temporaryFolder();

async function suggest(content: unknown) {
  writeFiles(folder, { 's.json': typeof content === 'string' ? content : JSON.stringify(content) });
  const path = join(folder, 's.json');
  const ran = await lexicon(seeds, 'suggestions', path);
  return { ...ran, err: ran.err.replaceAll(path, 's.json') };
}

test('most often said first; still marked or not; what to do', async () => {
  const { status, out } = await suggest({
    version: 1,
    suggestions: [
      { id: 'gone', name: 'Gone', text: 'Gone.' },
      {
        id: 'green-fir',
        name: 'Green Fir',
        text: 'Arms? A Green Fir.',
        why: 'a \u001b[31mtree',
        site: 'example.org',
      },
      { id: 'green-fir', name: 'green fir', text: 'The Green Fir radar saw arms.' },
      { id: 'fir-bank', name: 'Sobaek Bank', text: 'Sobaek Bank is a river bank.' },
    ],
  });
  expect(status).toBe(0);
  expect(out).toBe(
    `Green Fir  [green-fir]  2 readers' words
  Weak (needs: arms). Narrow what supports it, or add a longer phrase to \`ignore\`; put the sentence
  under \`examples: ignore\`.
  - still marked, example.org: a  [31mtree
      Arms? A Green Fir.
  - not marked any more
      The Green Fir radar saw arms.

Sobaek Bank  [fir-bank]  1 reader's word
  Strong: counts alone. If these are somebody else, make it weak, and put the sentence under
  \`examples: ignore\`.
  - still marked
      Sobaek Bank is a river bank.

Gone  [gone]  1 reader's word
  There is no such entry now: withdrawn, or never ours. Nothing to do.
  - not marked any more
      Gone.

4 suggestions on 3 names.
`,
  );
});

test.each([
  '{',
  '[]',
  { version: 2, suggestions: [] },
  { version: 1, suggestions: [{ id: 'x', name: 'X' }] },
])('%j: one line, exit 2', async (content) => {
  expect(await suggest(content)).toEqual({
    status: 2,
    out: '',
    err: 's.json is not a file of “not this one” marks as the extension saves it. Ask for that file.\n',
  });
});

test('nothing to do', async () => {
  expect((await suggest({ version: 1, suggestions: [] })).out).toBe('Nothing to look at.\n');
});

test('what the extension saves, as it saves it', async () => {
  const one: LeftOut = {
    key: 'a',
    ids: ['green-fir'],
    words: 'Green Fir',
    text: 'Arms? A Green Fir.',
    why: 'a tree',
  };
  const file = toSuggestions(
    new Map([['news.example', [one, { ...one, key: 'b', page: 7, why: undefined }]]]),
  );
  const { status, out } = await suggest(`${JSON.stringify(file, null, 2)}\n`);
  expect(status).toBe(0);
  expect(out).toMatch(/^Green Fir {2}\[green-fir\] {2}2 readers' words\n/);
  expect(out).toMatch(/\n2 suggestions on 1 name\.\n$/);
});
