/** `check`: examples run through the matcher, doubts, and every way a text editor may save a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/cli/build-lexicon.ts';
import { CommandError } from '../../src/cli/command-error.ts';
import { compileSeeds } from '../../src/cli/read-seeds.ts';
import { schemaTexts } from '../../src/cli/schema/schema-files.ts';
import { ENTRIES, lexicon, seedFolder } from '../support/seed-folder.ts';
import { SEEDS } from '../support/seeds.ts';

const company = (names: string, rest = '') => `kind: Company
role: Firm
name: Firm
names:
${names}
summary: A firm.
sources: [post-1]
${rest}`;

test('a lexicon without a fault is counted on stdout, exit 0', async () => {
  const { status, out, err } = await lexicon(seedFolder(ENTRIES), 'check');
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^3 entities, 2 notes, \d+ sources, 5 examples: all well\. Lexicon 2026-03-01\.[0-9a-f]{8}\.\n$/,
  );
});

test('the seeds of this checkout are all well', async () => {
  const { status, out, err } = await lexicon(SEEDS, 'check');
  const errors = err.split('\n').filter((line) => line && !line.includes(': perhaps '));
  expect({ status, errors }).toEqual({ status: 0, errors: [] });
  expect(out).toContain('all well');
});

describe('examples', () => {
  test('a sentence that should match and does not: its own line', async () => {
    const seeds = seedFolder({
      'organizations/firm.yaml': company(`  - text: Firm Nine
    type: name
    strength: weak
    needs: [arms]
    source: post-1
    examples:
      match:
        - Firm Nine sold arms.
        - Firm Nine sold pumps.`),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(1);
    expect(err).toMatch(
      /^seeds\/organizations\/firm\.yaml:13:11: names\.0\.examples\.match\.1: in this sentence the entry is found and not marked\. Matched the name “Firm Nine”; not marked: .+ Correct the sentence, or the name's strength and needs\.\n1 to mend\.\n$/,
    );
  });

  test('--examples says which mark each got, and why', async () => {
    const { status, out } = await lexicon(seedFolder(ENTRIES), 'check', '--examples');
    expect(status).toBe(0);
    expect(out).toContain(
      'seeds/people/pak-one.yaml:11:85: match: “Pak Nam-chol” listed. Matched the name “Pak Nam-chol” (UN list); supported by “harbour consul” in the same paragraph.\n',
    );
    expect(out).toMatch(/pak-one\.yaml:12:16: ignore: “Pak Nam-chol” unmarked\. .*\n/);
    expect(out).toContain('5 examples: all well.');
  });

  test('--examples ID: of one entry', async () => {
    const { out } = await lexicon(seedFolder(ENTRIES), 'check', '--examples', 'green-fir');
    expect(out).toContain('green-fir.yaml:');
    expect(out).not.toContain('pak-one.yaml');
  });

  test('a sentence in which nothing of it stands', async () => {
    const seeds = seedFolder({
      'organizations/firm.yaml': company(
        "  - {text: Firm Nine, type: name, strength: strong, examples: {match: ['Firm Ten left.']}}",
      ),
    });
    expect((await lexicon(seeds, 'check')).err).toContain('in this sentence the entry is not found. Correct');
  });

  test('a sentence that should not match and does', async () => {
    const seeds = seedFolder({
      'organizations/firm.yaml': company(`  - text: Firm Nine
    type: name
    strength: strong
    source: post-1
    examples: {ignore: ['The law firm nine.', 'Nothing here.']}`),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(1);
    expect(err).toContain(
      'seeds/organizations/firm.yaml:9:25: names.0.examples.ignore.0: in this sentence “firm nine” is marked (named).',
    );
  });

  test('are not run while something else is wrong, which is said', async () => {
    const seeds = seedFolder({
      'organizations/firm.yaml': company('  - {text: Firm, type: nme, strength: strong}'),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(1);
    expect(err).toContain('1 to mend. The examples were not run: they need the rest to be right.\n');
  });
});

test('a person whom nobody is said to have read about', async () => {
  const file = 'people/pak-one.yaml';
  const seeds = seedFolder({
    ...ENTRIES,
    [file]: ENTRIES[file]!.replace(/reviewed_by: .*\n/, ''),
  });
  const { status, err } = await lexicon(seeds, 'check');
  expect([status, err]).toEqual([
    1,
    'seeds/people/pak-one.yaml:1:1: reviewed_by: say who read every sentence, and when; of an entry of list fields alone, that nobody did: `list fields only, DAY`.\n1 to mend.\n',
  ]);
});

describe('doubts fail nothing', () => {
  test('an ignored phrase that is the name of another entry', async () => {
    const seeds = seedFolder({
      'organizations/firm.yaml': company(
        '  - {text: Firm, type: name, strength: weak, ignore: [firm-nine], source: post-1}',
      ),
      'organizations/nine.yaml': company(
        '  - {text: Firm Nine, type: name, strength: strong, source: post-1}',
      ),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(0);
    expect(err).toBe(
      'seeds/organizations/firm.yaml:5:55: names.0.ignore.0: perhaps "firm-nine" is a name of "nine", which is found anyway. Remove it here.\n',
    );
  });

  test('a weak name that needs itself', async () => {
    const seeds = seedFolder({
      'organizations/firm.yaml': company(
        '  - {text: Firm, type: name, strength: weak, needs: [FIRM], source: post-1}',
      ),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(0);
    expect(err).toContain('names.0.needs.0: perhaps "FIRM" is the name itself, which supports nothing.');
  });
});

test('doubts an event that is pending though the list is out', async () => {
  const event = 'authority: UN, action: listed, measure: asset freeze, date: 2026-03-01';
  const seeds = seedFolder({
    'organizations/firm.yaml': company(
      '  - {text: Firm, type: name, strength: strong, source: post-1}',
      `status:\n  - {${event}, reference: pending, source: act-1}\n  - {${event}, reference: E9, source: un-copy#E9}\n`,
    ),
  });
  const { status, err } = await lexicon(seeds, 'check');
  expect([status, err]).toEqual([
    0,
    'seeds/organizations/firm.yaml:9:89: status.0.reference: perhaps the list is out: it gives the same event with a reference. Remove this one.\n',
  ]);
});

const FIRM = '  - {text: Firm, type: name, strength: strong, source: post-1}';
const listing = (date: string, reference: string, action = 'listed') =>
  `  - {authority: UN, action: ${action}, measure: asset freeze, date: ${date}, reference: ${reference}, source: un-copy}\n`;

test('a name without a source, which no build takes either', async () => {
  const seeds = seedFolder({
    'organizations/firm.yaml': company('  - {text: Firm, type: name, strength: strong}'),
  });
  const { status, err } = await lexicon(seeds, 'check');
  const says =
    'seeds/organizations/firm.yaml:5:5: names.0.source: "Firm" has no source. Cite one that prints it in just this form.';
  expect([status, err]).toEqual([1, `${says}\n1 to mend.\n`]);
  expect(() => buildLexicon(seeds)).toThrow(new CommandError(says));
});

describe('one entity under two ids', () => {
  const numbered = (name: string, rest = '') =>
    company(FIRM.replace('Firm', name), `status:\n${listing('2016-03-02', 'KPe.176')}${rest}`);

  test('the same number of one list', async () => {
    const seeds = seedFolder({
      'organizations/a-firm.yaml': numbered('Firm'),
      'organizations/b-firm.yaml': numbered('Another'),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(1);
    expect(err).toMatch(
      /^seeds\/organizations\/b-firm\.yaml:9:\d+: status\.0\.reference: a-firm has UN KPe\.176 already\. One of the two is wrong\.\n/,
    );
  });

  test('but not where one is an alias of the other', async () => {
    const relation = 'relations:\n  - {type: alias of, target: a-firm, source: un-copy}\n';
    const seeds = seedFolder({
      'organizations/a-firm.yaml': numbered('Firm'),
      'organizations/b-firm.yaml': numbered('Another', relation),
    });
    expect(await lexicon(seeds, 'check')).toMatchObject({ status: 0, err: '' });
  });

  test('a file copied', async () => {
    const seeds = seedFolder({
      'organizations/a-firm.yaml': company(FIRM),
      'organizations/b-firm.yaml': company(FIRM),
    });
    const { err } = await lexicon(seeds, 'check');
    expect(err).toContain(
      'seeds/organizations/b-firm.yaml:1:1: this is all the same as "a-firm". Remove one of them.\n',
    );
  });

  test('equal strong names are a doubt', async () => {
    const seeds = seedFolder({
      'organizations/a-firm.yaml': company(FIRM),
      'organizations/b-firm.yaml': company(FIRM).replace('A firm.', 'Another firm.'),
    });
    const { status, err } = await lexicon(seeds, 'check');
    expect([status, err]).toEqual([
      0,
      'seeds/organizations/b-firm.yaml:5:12: names.0.text: perhaps "Firm" is a strong name of "a-firm" too. Are they the same?\n',
    ]);
  });
});

test('a company among the people', async () => {
  const { status, err } = await lexicon(seedFolder({ 'people/firm.yaml': company(FIRM) }), 'check');
  expect(status).toBe(1);
  expect(err).toContain(
    'seeds/people/firm.yaml:1:7: kind: a Company belongs in organizations/. Move the file, or correct the kind.\n',
  );
});

test.each([
  [
    'an event before there were lists',
    `status:\n${listing('1916-03-02', 'KPe.176')}`,
    'A firm.',
    'status.0.date: perhaps 1916-03-02 is too early: the lists began after 1990. Check the year.',
  ],
  [
    'an event that is pending beside one of another day',
    `status:\n${listing('2026-03-01', 'KPe.176')}${listing('2026-02-28', 'pending').replace('un-copy', 'act-1')}`,
    'A firm.',
    'status.1.reference: perhaps the list is out: it gives KPe.176 with the date 2026-03-01, and this one has 2026-02-28. If they are the same event, remove this one.',
  ],
  [
    'a summary with a day of listing that status does not have',
    `status:\n${listing('2016-03-02', 'KPe.176')}`,
    'Firm on the UN list since 3 March 2016.',
    'summary: perhaps 3 March 2016 is the date of no event in status. Correct one of them.',
  ],
])('doubts %s', async (_, rest, summary, words) => {
  const text = company(FIRM, rest).replace('A firm.', summary);
  const { status, err } = await lexicon(seedFolder({ 'organizations/firm.yaml': text }), 'check');
  expect(status, err).toBe(0);
  expect(err).toContain(words);
});

describe('as editors on Windows save it', () => {
  const asWindows = (files: typeof ENTRIES) =>
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
    );

  test('CRLF and a byte order mark give the same lexicon, to the last bit', () => {
    expect(compileSeeds(seedFolder(asWindows(ENTRIES)))).toEqual(compileSeeds(seedFolder(ENTRIES)));
  });

  test('and the same line numbers', async () => {
    const broken = {
      'organizations/firm.yaml': `# a\n# b\n${company('  - {text: Firm, type: name, strength: strong, source: un-cop}')}`,
      'notes/n.md':
        '---\ntitle: N\nentities: [firm]\nsources: [post-1]\nupdated: 2026-03-01\n---\nOne.\n\nSee [x](fir).\n',
    };
    const unix = await lexicon(seedFolder(broken), 'check');
    const windows = await lexicon(seedFolder(asWindows(broken)), 'check');
    expect(windows).toEqual(unix);
    expect(unix.err).toContain('seeds/organizations/firm.yaml:7:56: names.0.source: no source "un-cop"');
    expect(unix.err).toContain('seeds/notes/n.md:9:1: no entity "fir". Did you mean "firm"?');
  });

  test('a folded summary reads the same', () => {
    const text = company('  - {text: Firm, type: name, strength: strong, source: post-1}').replace(
      'summary: A firm.',
      'summary: >-\n  A firm\n  of two lines.',
    );
    const result = compileSeeds(seedFolder(asWindows({ 'organizations/firm.yaml': text })));
    expect('lexicon' in result && result.lexicon.entities[0]?.summary).toBe('A firm of two lines.');
  });

  test.each([
    ['UTF-16', Buffer.from('\ufeffkind: Company\n', 'utf16le'), 'this file is UTF-16.'],
    ['Latin-1', Buffer.from('name: Société', 'latin1'), 'this file is not UTF-8.'],
  ])('%s is one line among the other errors', async (_, bytes, words) => {
    const seeds = seedFolder({
      ...ENTRIES,
      'people/pak-one.yaml': ENTRIES['people/pak-one.yaml']!.replace('kind: Person', 'kind: Prson'),
    });
    writeFileSync(join(seeds, 'organizations', 'green-fir.yaml'), bytes);
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(1);
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toBe(
      `seeds/organizations/green-fir.yaml:1:1: ${words} Save it as UTF-8 in your text editor.`,
    );
    expect(lines[1]).toContain('seeds/people/pak-one.yaml:2:7: kind:');
    expect(lines).toHaveLength(3);
  });
});

describe('the schema for text editors', () => {
  test('stands in seeds/schema as the code says: if not, run check --write-schema', () => {
    for (const [file, text] of schemaTexts())
      expect(readFileSync(join(SEEDS, 'schema', file), 'utf8'), file).toBe(text);
  });

  test('--write-schema writes it, and check says when it is stale', async () => {
    const seeds = seedFolder(ENTRIES);
    const written = await lexicon(seeds, 'check', '--write-schema');
    expect(written.out).toContain('Wrote seeds/schema/entity.schema.json.\n');
    writeFileSync(join(seeds, 'schema', 'note.schema.json'), '{}');
    const { status, err } = await lexicon(seeds, 'check');
    expect([status, err]).toEqual([
      0,
      'seeds/schema/note.schema.json: not what the code says. Run check --write-schema.\n',
    ]);
  });
});
