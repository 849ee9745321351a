/**
 * Every way to write a seed wrongly, a file each in tests/bad-seeds: what the editor is told, and where.
 * `expected.txt` holds all of it, as the command prints it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileLexicon, idOf } from '../../../src/core/lexicon/compile.ts';
import { formatSeedError } from '../../../src/core/lexicon/seed-file.ts';
import { compileOptions, folderOf, GOOD_FIRM } from '../../support/small-lexicon.ts';

const folder = new URL('../../bad-seeds/', import.meta.url);
const NEVER = '- {id: nobody, names: [Kim Nobody], why: private person}';

/** File -> the lines printed for it. */
const expected = new Map<string, string[]>();
for (const line of readFileSync(new URL('expected.txt', folder), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const file = line.slice(0, line.indexOf(':'));
  expected.set(file, [...(expected.get(file) ?? []), line]);
}

const files = readdirSync(folder).filter((file) => /\.(yaml|md)$/.test(file));

function errorsOf(seeds: Record<string, string>, never = NEVER): string[] {
  const result = compileLexicon(
    folderOf({ 'good-firm.yaml': GOOD_FIRM, ...seeds }, { never }),
    compileOptions,
  );
  return 'errors' in result ? result.errors.map((error) => formatSeedError(error).replace('seeds/', '')) : [];
}

describe('a bad seed', () => {
  test('of every kind has its message, and no message is left over', () => {
    expect([...expected.keys()].sort()).toEqual([...files].sort());
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(files)('%s', (file) => {
    expect(errorsOf({ [file]: readFileSync(new URL(file, folder), 'utf8') })).toEqual(expected.get(file));
  });

  test('stands among good ones: those compile alone', () => {
    expect(errorsOf({})).toEqual([]);
  });
});

describe('several files at once', () => {
  test('all errors are given, by file and line', () => {
    const lines = errorsOf({
      'b.yaml': GOOD_FIRM.replace('role: Firm', 'role: 3').replace('[un-copy]', '[]'),
      'a.yaml': GOOD_FIRM.replace('kind: Company', 'kind: Shop'),
    });
    expect(lines.map((line) => line.split(': ')[0])).toEqual(['a.yaml:2:7', 'b.yaml:3:7', 'b.yaml:7:10']);
  });

  test('an id is taken once, whatever the folder', () => {
    expect(errorsOf({ 'organizations/good-firm.yaml': GOOD_FIRM })).toEqual([
      'organizations/good-firm.yaml:1:1: the id "good-firm" is taken by seeds/good-firm.yaml. Rename one of them.',
    ]);
  });

  test('a broken never.yaml or sources.yaml stops everything', () => {
    expect(errorsOf({}, '- {id: nobody, name: [Kim Nobody], why: private}')).toEqual([
      'never.yaml:1:3: 0.names: "names" is missing. Add it.',
      'never.yaml:1:22: 0.name: there is no such field. Remove it, or check its spelling.',
    ]);
    const result = compileLexicon(folderOf({}, { sources: 'authorities: {}\n' }), compileOptions);
    expect('errors' in result && result.errors.map(formatSeedError)).toEqual([
      'seeds/sources.yaml:1:1: measures: "measures" is missing. Add it.',
      'seeds/sources.yaml:1:1: sources: "sources" is missing. Add it.',
    ]);
  });
});

test.each([
  ['kim nobody', true],
  ['KIM NOBODY', true],
  ['Kim Nobody', true],
  ['Ｋｉｍ Ｎｏｂｏｄｙ', true],
  ['Kim‐Nobody', true],
  ['Kim\u00a0Nobody', true],
  ['Kim Nobodyson', false],
  ['Nobody', false],
])('never.yaml protects "%s": %s', (name, isProtected) => {
  const errors = errorsOf({
    'x.yaml': GOOD_FIRM.replace('Good Firm, type', `${JSON.stringify(name)}, type`),
  });
  expect(errors.length > 0).toBe(isProtected);
  for (const error of errors) expect(error).toContain('never.yaml protects this name ("nobody")');
});

test.each([
  ['seeds/people/kim-jong-un.yaml', 'kim-jong-un'],
  ['seeds/notes/a.b.md', 'a.b'],
  ['x.yaml', 'x'],
])('the id of %s is %s', (file, id) => {
  expect(idOf(file)).toBe(id);
});
