/** What all commands share: help, wrong arguments, a lexicon with errors. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder } from '../support/seed-folder.ts';

const COMMANDS = [
  'check',
  'new',
  'show',
  'withdraw',
  'stats',
  'diff',
  'preview',
  'collisions',
  'suggestions',
  'export',
];
const seeds = seedFolder(ENTRIES);

test('--help names every command, annotate too; exit 0', async () => {
  const { status, out, err } = await lexicon(seeds, '--help');
  expect([status, err]).toEqual([0, '']);
  for (const command of [...COMMANDS, 'annotate']) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
});

test.each([['help'], ['help', 'new'], ['help', 'import']])('%s %s is --help', async (...args) => {
  const { status, err } = await lexicon(seeds, ...args);
  expect([status, err]).toEqual([0, '']);
});

test('no command at all: the same on stderr, exit 2', async () => {
  const { status, out, err } = await lexicon(seeds);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('Commands:');
});

test.each(COMMANDS)('%s --help has an example', async (command) => {
  const { status, out, err } = await lexicon(seeds, command, '--help');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain(`Example:\n  node seeds/lexicon.mjs ${command}`);
});

describe('one line on stderr and exit 2', () => {
  test.each([
    [['chek'], "unknown command 'chek' (Did you mean check?) (see --help)"],
    [['show'], "missing required argument 'id' (see --help)"],
    [['show', 'green-fir', '--one'], "unknown option '--one' (Did you mean --on?) (see --help)"],
    [['stats', 'all'], 'too many arguments'],
    [['withdraw', 'green-fir'], "required option '--why <words>' not specified (see --help)"],
    [['show', 'green-fri'], 'There is no entity "green-fri". Did you mean "green-fir"?'],
    [['show', 'Sobaek Bank'], '"Sobaek Bank" is a name, not an id. Give the id: fir-bank.'],
    [['show', 'pak'], 'There is no entity "pak". There are: pak-one.'],
    [['show', 'pak-one', '--on', '2016-02-30'], 'show: "2016-02-30" is no day.'],
    [['preview', 'nowhere.txt'], 'nowhere.txt: there is no such file.'],
    [['collisions', join(seeds, 'people')], 'no text or HTML file there'],
    [['suggestions', 'nowhere.json'], 'nowhere.json: there is no such file.'],
  ])('%j', async (args, words) => {
    const { status, out, err } = await lexicon(seeds, ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('a lexicon with errors stops every command that needs all of it, with those errors', async () => {
  const broken = seedFolder({ 'people/x.yaml': 'kind: Person\n' });
  for (const command of [['stats'], ['export'], ['show', 'x']]) {
    const { status, out, err } = await lexicon(broken, ...command);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('seeds/people/x.yaml:1:1: role: "role" is missing. Add it.\n');
  }
});

test('a folder without sources.yaml is one line', async () => {
  const { status, err } = await lexicon(join(seeds, 'people'), 'check');
  expect([status, err]).toEqual([
    2,
    'people/sources.yaml: there is no such file. It belongs to every lexicon.\n',
  ]);
});

test('node seeds/lexicon.mjs and the terminal: colour only where there is one', () => {
  const script = fileURLToPath(new URL('../../seeds/lexicon.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, 'show', 'komid'], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('KOMID');
  expect(stdout).not.toContain('\u001b');
}, 60_000);
