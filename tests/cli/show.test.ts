/** `show`: all that is known, and what was known to be true on a day; never more than dated events tell. */
import { describe, expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder } from '../support/seed-folder.ts';

const seeds = seedFolder(ENTRIES);

test('every fact with its source', async () => {
  const { status, out, err } = await lexicon(seeds, 'show', 'pak-one');
  expect([status, err]).toEqual([0, '']);
  expect(out).toBe(`Pak Nam-chol  pak-one, Person, Consul

What the lists say
  Listed by the UN since 2 March 2016.
  Also on the US list as read in July 2021; it may have changed.

History
  2016-03-02 UN listed, asset freeze; P1 [un-copy#P1]
  not in that copy OFAC listed, blocking; 77 [ofac-copy#77]

Searched whole
  UN list, copy of 27 February 2026

Summary
  A harbour consul on the UN list. [un-copy#P1]

Names
  Pak Nam-chol (name, weak) [un-copy#P1]

Cues
  harbour consul

Claims
  A newspaper: He met buyers. Since then: not checked after 2016. [post-1#4]

Relations
  represents green-fir [un-copy#P1]

Sources
  un-copy: UN List, UN, copy of 2026-02-27
  ofac-copy: SDN List, Treasury, copy of 2021-07-01
  post-1: A post, A blog, 2016
`);
});

test('relations and notes that others keep', async () => {
  const { out } = await lexicon(seeds, 'show', 'green-fir.yaml');
  expect(out).toContain('  pak-one: represents this [un-copy#P1]\n');
  expect(out).toContain('  fir-bank: dealt with this (alleged by A blog) [post-1#2]\n');
  expect(out).toContain('  Firs and banks (notes/firs.md, 2026-03-01)\n');
});

test.each([
  ['2012-05-01', '  No dated event of any list up to that day.\n'],
  ['2012-05-02', '  On the UN list: asset freeze, since 2 May 2012.\n'],
  ['2014-01-09', '  On the UN list: asset freeze, since 2 May 2012.\n'],
  ['2014-01-10', '  Taken off the UN list on 10 January 2014.\n'],
])('green-fir on %s', async (day, line) => {
  const { out } = await lexicon(seeds, 'show', 'green-fir', '--on', day);
  expect(out).toContain(line);
  expect(out).not.toContain('none of the lists');
});

test('an event without a date is never placed', async () => {
  const { out } = await lexicon(seeds, 'show', 'pak-one', '--on', '2010-01-01');
  expect(out).toContain('OFAC: "listed" (77) has no date in the copy we hold, so nobody can say');
  expect(out).not.toContain('Events up to that day');
  expect(out).toContain('Summary, as of today');
});

test.each([
  [['pak-one', '--on', '2030-01-01'], 'show: 2030-01-01 is not yet. Give a day that was.\n'],
  [['pak-two'], '"pak-two" was withdrawn on 2026-03-01: In doubt.\n'],
])('%j: says why there is nothing to show', async (args, words) => {
  const own = seedFolder({
    ...ENTRIES,
    'corrections.yaml': '- {date: 2026-03-01, id: pak-two, why: In doubt.}\n',
  });
  expect(await lexicon(own, 'show', ...args)).toEqual({ status: 2, out: '', err: words });
});

test('in a lexicon with errors, says that it needs one without', async () => {
  const own = seedFolder(ENTRIES);
  await lexicon(own, 'new', 'Person', 'Jo Hanbaru');
  const { status, err } = await lexicon(own, 'stats');
  expect([status, err]).toEqual([
    2,
    expect.stringMatching(/\nThis command needs a lexicon without errors: mend the above first\.\n$/),
  ]);
});

describe('while another entry is unfinished', () => {
  const unfinished = {
    ...ENTRIES,
    'organizations/fir-half.yaml': 'kind: Company\nname: Half a Fir\n',
  };

  test('a sound entry is shown, and what was left out is said', async () => {
    const { status, out, err } = await lexicon(seedFolder(unfinished), 'show', 'pak-one');
    expect([status, out.split('\n')[0]]).toEqual([0, 'Pak Nam-chol  pak-one, Person, Consul']);
    expect(err).toMatch(
      /^Left out, because there are errors in it: \S*organizations\/fir-half\.yaml\. `check` says which\.\n$/,
    );
  });

  test('the unfinished one says what is missing', async () => {
    const { status, err } = await lexicon(seedFolder(unfinished), 'show', 'fir-half');
    expect(status).toBe(2);
    expect(err).toMatch(/organizations\/fir-half\.yaml:\d+:\d+: /);
  });
});
