/** `withdraw`: the entry goes at once, the log says so, and nothing points to it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashesOf } from '../../src/cli/withdrawn.ts';
import { ENTRIES, lexicon, seedFolder } from '../support/seed-folder.ts';

/** As the log keeps names. */
function hashLines(names: string[], isPerson: boolean): string {
  return `  nameHashes:\n${hashesOf(names, isPerson)
    .map((hash) => `    - ${hash}\n`)
    .join('')}`;
}

const read = (seeds: string, file: string) => readFileSync(join(seeds, file), 'utf8');

test('removes file, relations, links, notes about nothing else and examples that name it', async () => {
  const seeds = seedFolder(ENTRIES);
  const { status, out, err } = await lexicon(seeds, 'withdraw', 'green-fir', '--why', 'Not the listed one.');
  expect(status).toBe(0);
  expect(out.split('\n')).toEqual([
    'Removed seeds/organizations/green-fir.yaml. Written to seeds/corrections.yaml: 2026-03-15, green-fir, Not the listed one.',
    'seeds/people/pak-one.yaml: removed the relation to it.',
    'seeds/organizations/fir-bank.yaml: removed the relation to it.',
    'seeds/notes/fir.md: removed, it was about nothing else.',
    'seeds/notes/firs.md: removed the links to it; the words stay.',
    'seeds/people/pak-one.yaml: removed an example that names it (names.0.examples.match.0).',
    'check: all well. Commit and release.',
    '',
  ]);
  expect(err.split('\n')).toEqual([
    'seeds/organizations/fir-bank.yaml:7:10: summary: still says "Green Fir Corporation". Read it.',
    'seeds/notes/firs.md:7: still says "Green Fir Corporation". Read it.',
    '',
  ]);
  expect(existsSync(join(seeds, 'organizations/green-fir.yaml'))).toBe(false);
  expect(read(seeds, 'people/pak-one.yaml')).toBe(
    ENTRIES['people/pak-one.yaml']!.replace(
      "'The harbour consul Pak Nam-chol of the Green Fir Corporation left.', ",
      '',
    ).replace(/relations:\n.*\n.*\n/, ''),
  );
  expect(read(seeds, 'notes/firs.md')).toBe(
    ENTRIES['notes/firs.md']!.replace('[green-fir, fir-bank]', '[fir-bank]').replace(
      '[Green Fir Corporation](green-fir)',
      'Green Fir Corporation',
    ),
  );
  expect((await lexicon(seeds, 'check')).status).toBe(0);
});

test('an `ignore` example that names it stays: a Hangul name may need it', async () => {
  const seeds = seedFolder({
    ...ENTRIES,
    'organizations/fir-bank.yaml': ENTRIES['organizations/fir-bank.yaml']!.replace(
      'ignore: [소백은행나무]',
      'examples: {ignore: ["Green Fir Corporation: 소백은행나무"]}',
    ),
  });
  const { status, err } = await lexicon(seeds, 'withdraw', 'green-fir', '--why', 'In doubt.');
  expect(status).toBe(0);
  expect(err).toContain('names.1.examples.ignore.0: still says "Green Fir Corporation". Read it.\n');
});

test('the log is public, neutral, and newest first; an old one is kept as it is', async () => {
  const seeds = seedFolder(ENTRIES);
  await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'A namesake: "not him".');
  const first = read(seeds, 'corrections.yaml');
  expect(
    first,
  ).toBe(`# The public correction log: what was withdrawn from the lexicon, when, and why. Written by \`withdraw\`, newest first.
# Neutral: it says what was wrong with the entry, and nothing of the person.
- date: 2026-03-15
  id: pak-one
  why: 'A namesake: "not him".'
  references:
    - UN P1
    - OFAC 77
  nameHashes:
    - 6dd44d82b2bf7907
`);
  await lexicon(seeds, 'withdraw', 'fir-bank', '--why', 'Twice the same.');
  const hashes = hashLines(['Sobaek Bank', '소백은행'], false);
  const [head, rest] = [first.split('- ')[0]!, first.slice(first.indexOf('- date'))];
  expect(read(seeds, 'corrections.yaml')).toBe(
    `${head}- date: 2026-03-15\n  id: fir-bank\n  why: Twice the same.\n${hashes}${rest}`,
  );
});

test('keeps the line ends of Windows', async () => {
  const files = Object.fromEntries(
    Object.entries(ENTRIES).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
  );
  const seeds = seedFolder(files);
  const { status } = await lexicon(seeds, 'withdraw', 'green-fir', '--why', 'In doubt.');
  expect(status).toBe(0);
  for (const file of ['people/pak-one.yaml', 'organizations/fir-bank.yaml', 'notes/firs.md'])
    expect(read(seeds, file).replaceAll('\r\n', '')).not.toContain('\n');
});

test('works while the lexicon has errors, and says what was not looked for', async () => {
  const seeds = seedFolder({ ...ENTRIES, 'people/half.yaml': 'kind: Person\n' });
  const { status, out, err } = await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'In doubt.');
  expect(status).toBe(1);
  expect(existsSync(join(seeds, 'people/pak-one.yaml'))).toBe(false);
  expect(out).toContain('It is withdrawn, but check finds');
  expect(err).toContain('The lexicon had errors before (see check)');
});

test.each([
  [
    ['pak-on', '--why', 'X.'],
    'withdraw: there is no entity "pak-on". Did you mean "pak-one"? Nothing was changed.\n',
  ],
  [
    ['pak-one', '--why', 'PAK Nam Chol is a teacher.'],
    'withdraw: --why names "Pak Nam-chol", and the log is public. Say what was wrong with the entry. Nothing was changed.\n',
  ],
  [
    ['fir-bank', '--why', '소백은행은 다른 은행이다.'],
    'withdraw: --why names "소백은행", and the log is public. Say what was wrong with the entry. Nothing was changed.\n',
  ],
  [['pak-one', '--why', ' '], 'withdraw: say --why in one neutral sentence; the log is public.\n'],
])('%j: one line, and nothing is changed', async (args, line) => {
  const seeds = seedFolder(ENTRIES);
  const before = readdirSync(seeds, { recursive: true }).sort();
  const { status, err } = await lexicon(seeds, 'withdraw', ...args);
  expect([status, err]).toEqual([2, line]);
  expect(readdirSync(seeds, { recursive: true }).sort()).toEqual(before);
});

test('a log that is broken stops it before anything is removed, and check says so', async () => {
  const seeds = seedFolder(ENTRIES);
  writeFileSync(join(seeds, 'corrections.yaml'), '- {date: 2026-03-15, id: x}\n');
  const wrong = 'seeds/corrections.yaml:1:3: 0.why: "why" is missing. Add it.';
  const { status, err } = await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'X.');
  expect([status, err]).toEqual([2, `${wrong} Mend the log first; nothing was changed.\n`]);
  expect(existsSync(join(seeds, 'people/pak-one.yaml'))).toBe(true);
  expect((await lexicon(seeds, 'check')).err).toBe(`${wrong}\n1 to mend.\n`);
});

test('the empty log of this checkout takes a first entry', async () => {
  const seeds = seedFolder({ ...ENTRIES, 'corrections.yaml': '# Ours.\n[]\n' });
  await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'In doubt.');
  expect(read(seeds, 'corrections.yaml')).toBe(
    '# Ours.\n- date: 2026-03-15\n  id: pak-one\n  why: In doubt.\n  references:\n    - UN P1\n    - OFAC 77\n' +
      hashLines(['Pak Nam-chol'], true),
  );
});

describe('what was withdrawn does not come back', () => {
  const PAK = ENTRIES['people/pak-one.yaml']!;

  test('the log says nothing of the name, and no press release as a reference', async () => {
    const pending = PAK.replaceAll('reference: P1', 'reference: pending');
    const seeds = seedFolder({ ...ENTRIES, 'people/pak-one.yaml': pending });
    await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'In doubt.');
    expect(read(seeds, 'corrections.yaml')).not.toMatch(/pak nam|paknam|pending/i);
    expect(read(seeds, 'corrections.yaml')).toContain('    - OFAC 77\n');
  });

  test('under its id: an error', async () => {
    const seeds = seedFolder(ENTRIES);
    await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'In doubt.');
    writeFileSync(join(seeds, 'people/pak-one.yaml'), PAK);
    const { status, err } = await lexicon(seeds, 'check');
    expect([status, err]).toEqual([
      1,
      expect.stringContaining(
        'seeds/people/pak-one.yaml:1:1: "pak-one" was withdrawn on 2026-03-15: In doubt. Remove it here;',
      ),
    ]);
  });

  test('under another id, the name written in another way: an error at each place', async () => {
    const seeds = seedFolder(ENTRIES);
    await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'In doubt.');
    writeFileSync(join(seeds, 'people/pak-two.yaml'), PAK.replaceAll('Pak Nam-chol', 'PAK Nam Chol'));
    const { status, err } = await lexicon(seeds, 'check');
    expect(status).toBe(1);
    expect(err).toContain(
      'seeds/people/pak-two.yaml:4:7: name: "PAK Nam Chol" was withdrawn on 2026-03-15 as pak-one: In doubt.',
    );
    expect(err).toContain('seeds/people/pak-two.yaml:7:11: names.0.text: "PAK Nam Chol" was withdrawn');
  });

  test('a ship by its number, and no other ship of its name', async () => {
    const ship = (imo: string) => `kind: Vessel
role: Ship
name: Orion Star
imo: '${imo}'
names: [{text: Orion Star, type: name, strength: weak, needs: [vessel], source: post-1}]
summary: A ship.
sources: [un-copy]
`;
    const seeds = seedFolder({ 'vessels/imo-8713471.yaml': ship('8713471') });
    await lexicon(seeds, 'withdraw', 'imo-8713471', '--why', 'In doubt.');
    expect(read(seeds, 'corrections.yaml')).not.toContain('nameHashes');
    writeFileSync(join(seeds, 'vessels/imo-9074729.yaml'), ship('9074729'));
    expect((await lexicon(seeds, 'check')).status).toBe(0);
    writeFileSync(join(seeds, 'vessels/imo-8713471.yaml'), ship('8713471'));
    expect((await lexicon(seeds, 'check')).err).toContain('"imo-8713471" was withdrawn on 2026-03-15');
  });

  test('a ship without a number by its name; one that has a number is another', async () => {
    const seeds = seedFolder({});
    await lexicon(seeds, 'new', 'Vessel', 'Orion Star');
    await lexicon(seeds, 'withdraw', 'vessel-orion-star', '--why', 'In doubt.');
    expect((await lexicon(seeds, 'new', 'Vessel', 'Orion Star', '--id', 'vessel-2')).status).toBe(2);
    expect((await lexicon(seeds, 'new', 'Vessel', 'Orion Star', '--imo', '9074729')).status).toBe(0);
  });

  test('a name that another entry keeps is not remembered', async () => {
    const seeds = seedFolder({ ...ENTRIES, 'people/pak-two.yaml': PAK });
    const { status } = await lexicon(seeds, 'withdraw', 'pak-two', '--why', 'Twice the same.');
    expect(status).toBe(0);
    expect(read(seeds, 'corrections.yaml')).not.toContain('nameHashes');
  });
});
