/** `diff` and `preview --against`: against a Git revision, the work tree left alone. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder, writeFiles } from '../support/seed-folder.ts';

const seeds = seedFolder(ENTRIES);
const root = dirname(seeds);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
});

test('nothing has changed', async () => {
  const { status, out } = await lexicon(seeds, 'diff', 'HEAD');
  expect([status, out]).toEqual([0, 'Nothing has changed since HEAD.\n']);
});

test('added, removed and changed, in words; what was removed is not said again', async () => {
  rmSync(join(seeds, 'organizations/fir-bank.yaml'));
  writeFiles(seeds, {
    'people/pak-one.yaml': ENTRIES['people/pak-one.yaml']!.replace(
      'cues: [harbour consul]',
      'cues: [harbour consul, port envoy]',
    )
      .replace('role: Consul', 'role: Former harbour consul')
      .replace(/claims:\n.*\n/, ''),
    'organizations/green-fir.yaml': ENTRIES['organizations/green-fir.yaml']!.replace(
      'quality: Good',
      'quality: Low',
    )
      .replace('needs: [arms]', 'needs: [arms, missiles]')
      .replace(
        'summary:',
        '  - {authority: EU, action: listed, measure: asset freeze, date: 2026-03-10, reference: pending, source: act-1}\nsummary:',
      )
      .replace('searched: [un-copy, ofac-copy]\n', ''),
    'organizations/new-firm.yaml':
      'kind: Company\nrole: Firm\nname: New Firm\nnames: [{text: New Firm, type: name, strength: strong, source: post-1}]\nsummary: A firm.\nsources: [act-1]\n',
    'notes/firs.md': ENTRIES['notes/firs.md']!.replaceAll(', fir-bank', '').replace(
      '(fir-bank)',
      '(green-fir)',
    ),
  });
  const before = git('status', '--porcelain');
  const { status, out } = await lexicon(seeds, 'diff', 'HEAD');
  expect(status).toBe(0);
  expect(git('status', '--porcelain')).toBe(before);
  expect(out).toBe(`+ New Firm (new-firm), Firm
    + name "New Firm" (name, strong)
- fir-bank, Company
~ Green Fir Corporation (green-fir), Exporter
    ~ name "Green Fir Corporation": quality Good -> Low
    ~ name "Green Fir": needs +"missiles"
    + EU: listed, asset freeze, 10 March 2026 (pending)
    ~ searched -"un-copy" -"ofac-copy"
~ Pak Nam-chol (pak-one), Former harbour consul
    ~ role: Consul -> Former harbour consul
    - a claim of A newspaper [post-1#4]
    ~ cues +"port envoy"

Since HEAD: 1 entry added, 2 changed, 1 removed.
`);
});

test('preview --against shows only what a change adds or loses', async () => {
  const article = join(root, 'article.txt');
  writeFileSync(article, 'New Firm and Sobaek Bank met the Green Fir Corporation.\n');
  const { status, out } = await lexicon(seeds, 'preview', '--against', 'main', article);
  expect(status).toBe(0);
  expect(out.split('\n')).toEqual([
    article,
    '+ named      [New Firm] and Sobaek Bank met the Green Fir Corporation.',
    '             new-firm: Matched the name “New Firm”.',
    '- named      New Firm and [Sobaek Bank] met the Green Fir Corporation.',
    '             fir-bank: Matched the name “Sobaek Bank” (UN list).',
    '- named      New Firm and Sobaek Bank met the [Green Fir Corporation].',
    '             green-fir: Matched the name “Green Fir Corporation” (UN list, quality Good).',
    '+ listed     New Firm and Sobaek Bank met the [Green Fir Corporation].',
    '             green-fir: Matched the name “Green Fir Corporation” (UN list, quality Low).',
    '1 article against main: 2 added, 2 lost.',
    '',
  ]);
});

test.each([
  [['nope'], 'There is no revision "nope" in this repository.'],
  [['--help-me'], "unknown option '--help-me'"],
])('%j: one line, exit 2', async (args, words) => {
  const { status, err } = await lexicon(seeds, 'diff', ...args);
  expect(status).toBe(2);
  expect(err).toContain(words);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('outside a repository, and before there were seeds', async () => {
  const outside = await lexicon(seedFolder(ENTRIES), 'diff', 'HEAD');
  expect([outside.status, outside.err]).toEqual([2, 'This is no Git repository.\n']);
  git('checkout', '-q', '--orphan', 'empty');
  git('rm', '-rqf', '--cached', '.');
  git('commit', '-q', '--allow-empty', '-m', 'nothing');
  const empty = await lexicon(seeds, 'diff', 'empty');
  expect([empty.status, empty.err]).toEqual([2, 'There are no seeds at "empty".\n']);
});
