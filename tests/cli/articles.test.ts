/** `preview` and `collisions`: the lexicon against articles. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder, temporaryFolder, writeFiles } from '../support/seed-folder.ts';

const seeds = seedFolder(ENTRIES);
const folder = temporaryFolder();
writeFiles(folder, {
  'one.html':
    '<!doctype html><p>The <b>Green Fir</b> Corporation.<p>No arms for <i>Green Fir</i> now.<script>Green Fir</script>',
  'deep/two.txt':
    'Sobaek Bank opened.\nGreen Fir is a tree.\nThe Green Fir radar turned. Sobaek Bank \u001b[31mclosed.\n',
  'deep/picture.png': '\u0000',
});

test('preview: what is marked, in brackets without a terminal, with the reason', async () => {
  const { status, out } = await lexicon(seeds, 'preview', join(folder, 'one.html'));
  expect(status).toBe(0);
  expect(out).toBe(
    `${join(folder, 'one.html')}  2 places
  named      The [Green Fir Corporation].
             green-fir: Matched the name “Green Fir Corporation” (UN list, quality Good).
  uncertain  No arms for [Green Fir] now.
             green-fir: Matched the short form “Green Fir” (UN list, quality Good). What speaks for it: the full name “Green Fir Corporation” in this article.

1 article: 1 named, 1 uncertain.
`.replace(' (UN list, quality Good). What', '. What'),
  );
});

test('preview reads folders and patterns, and lets no page command the terminal', async () => {
  const { out } = await lexicon(seeds, 'preview', folder);
  expect(out).toContain('2 articles: ');
  expect(out).not.toContain('\u001b');
  const pattern = await lexicon(seeds, 'preview', join(folder, 'deep', '*.TXT'));
  expect(pattern.out).toContain('1 article: 2 named, 1 uncertain.\n');
});

test('collisions: every place of a name, what is painted, worst first', async () => {
  const { status, out } = await lexicon(seeds, 'collisions', folder);
  expect(status).toBe(0);
  const rows = out
    .split('\n')
    .slice(1, 4)
    .map((line) => line.split(/ {2,}/));
  expect(rows).toEqual([
    ['Sobaek Bank', 'fir-bank', 'strong', '2', '1', '2'],
    ['Green Fir Corporation', 'green-fir', 'strong', '1', '1', '1'],
    ['Green Fir', 'green-fir', 'weak', '2', '2', '2'],
  ]);
  expect(out).toContain('  painted [Green Fir] is a tree. ');
  expect(out).toContain('2 articles read, too few for a rate (500), 3 names found.');
  expect(out).toContain(
    'Strong and painted, so weak unless it is truly meant: Sobaek Bank, Green Fir Corporation.\n',
  );
});

test('collisions: a rate from 500 articles', async () => {
  const many = temporaryFolder();
  writeFiles(
    many,
    Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${index}.txt`, index < 5 ? 'A Green Fir.' : 'Nothing.']),
    ),
  );
  const { out } = await lexicon(seeds, 'collisions', many);
  expect(out).toMatch(/^Green Fir +green-fir +weak +5 +5 +0 +1\.00 %$/m);
  expect(out).toContain('500 articles read, 1 name found. No strong name is painted.\n');
});
