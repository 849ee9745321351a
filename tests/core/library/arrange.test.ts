/** What is done with passages that were found: groups, the timeline, choosing many, addresses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPINGS, groupsOf } from '../../../src/core/library/groups.ts';
import { overTime } from '../../../src/core/library/over-time.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { publishedDay } from '../../../src/core/library/published-day.ts';
import { type LibraryRoute, libraryHashOf, readLibraryRoute } from '../../../src/core/library/route.ts';
import { chooseAll, kept, NOTHING_CHOSEN, reachTo, toggle } from '../../../src/core/library/selection.ts';
import { createValues, valuesOf } from '../../../src/core/library/values.ts';
import { generatedPassages } from '../../support/generated-passages.ts';
import { passage } from '../../support/passage.ts';

const one = passage('one', {
  entities: [
    ['a', 'Alpha'],
    ['b', 'Beta'],
  ],
  tags: ['x'],
  savedAt: '2026-03-05T12:00:00Z',
});
const two = passage('two', { entities: [['b', 'Beta']], site: 'b.org', savedAt: '2026-01-05T12:00:00Z' });

describe('groups', () => {
  const named = (by: Exclude<(typeof GROUPINGS)[number], 'none'>) =>
    groupsOf([one, two], by).map(({ name, passages }) => [name, ...passages.map(({ id }) => id)]);

  test('under each name, the largest first; those of none last', () => {
    expect(named('entity')).toEqual([
      ['Beta', 'one', 'two'],
      ['Alpha', 'one'],
    ]);
    expect(named('tag')).toEqual([
      ['x', 'one'],
      ['', 'two'],
    ]);
    expect(named('site')).toEqual([
      ['b.org', 'two'],
      ['example.org', 'one'],
    ]);
    expect(named('month')).toEqual([
      ['2026-03', 'one'],
      ['2026-01', 'two'],
    ]);
  });

  test('under the month of the article, whatever the order of the passages; those without a date last', () => {
    const at = (id: string, published: string) => ({
      ...passage(id),
      page: { ...passage(id).page, published },
    });
    const some = [at('none', ''), at('a', '2025-11-17'), at('b', '2026-02-01'), at('c', '2025-11')];
    const months = (isOldestFirst: boolean) =>
      groupsOf(some, 'published', isOldestFirst).map(({ name, passages }) => [name, passages.length]);
    expect(months(false)).toEqual([
      ['2026-02', 1],
      ['2025-11', 2],
      ['', 1],
    ]);
    expect(months(true)).toEqual([
      ['2025-11', 2],
      ['2026-02', 1],
      ['', 1],
    ]);
  });

  test('none is lost', () => {
    const all = generatedPassages(100);
    for (const by of GROUPINGS) {
      if (by === 'none') continue;
      const inGroups = new Set(groupsOf(all, by).flatMap(({ passages }) => passages.map(({ id }) => id)));
      expect(inGroups.size).toBe(100);
    }
  });
});

describe('over time', () => {
  test('nothing where nothing was saved', () => {
    expect(overTime([], 5)).toBeUndefined();
  });

  test('a step for each day, month or year, whichever fits, those without a save too', () => {
    const at = (savedAt: string) => passage(savedAt, { savedAt });
    expect(overTime([one, two], 5)).toMatchObject({ unit: 'month' });
    expect(overTime([at('2026-01-05T12:00:00Z'), at('2026-01-08T12:00:00Z')], 5)).toEqual({
      unit: 'day',
      steps: ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'],
      counts: [1, 0, 0, 1],
      entities: [],
    });
    expect(overTime([at('2019-06-05T12:00:00Z'), at('2026-01-08T12:00:00Z')], 5)).toMatchObject({
      unit: 'year',
      steps: ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'],
      counts: [1, 0, 0, 0, 0, 0, 0, 1],
    });
  });

  test('a day at the end of all days is drawn, as any other', () => {
    const at = (savedAt: string) => passage(savedAt, { savedAt });
    const { steps, counts } = overTime([at('9990-06-05T12:00:00Z'), at('9999-12-31T23:59:59Z')], 5)!;
    expect([steps.at(0), steps.at(-1), counts.at(0), counts.at(-1)]).toEqual(['9990', '9999', 1, 1]);
  });

  test('by the day of the article those are left out that have none', () => {
    const dated = { ...two, page: { ...two.page, published: '2025-11-17' } };
    expect(overTime([one, dated], 5, publishedDay)).toMatchObject({
      steps: ['2025-11-17'],
      counts: [1],
      entities: [{ id: 'b', total: 1 }],
    });
    expect(overTime([one], 5, publishedDay)).toBeUndefined();
  });

  test.each([
    ['2025-11-17', '2025-11-17'],
    ['2025-11-17T23:30:00-05:00', '2025-11-17'],
    ['2025-11', '2025-11-01'],
    ['2025', '2025-01-01'],
    ['2025-06-31', ''],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', ''],
    ['yesterday', ''],
    ['', ''],
  ])('an article of %j was published on %j', (published, day) => {
    expect(publishedDay({ page: { published } })).toBe(day);
  });

  test('mentions of each entity, the most frequent first', () => {
    const { steps, entities } = overTime([one, two], 1)!;
    expect(steps.at(0)).toBe('2026-01');
    expect(entities).toEqual([
      { id: 'b', name: 'Beta', total: 2, inDoubt: 0, mentions: [1, 0, 1], doubts: [0, 0, 0] },
    ]);
  });

  test('those in doubt are counted apart, wherever names are counted', () => {
    const doubtedIn = (from: Passage): Passage => ({
      ...from,
      entities: from.entities.map((entity) => (entity.id === 'b' ? { ...entity, inDoubt: true } : entity)),
    });
    const all = [one, doubtedIn(two)];
    expect(overTime(all, 1)!.entities).toMatchObject([
      { id: 'b', total: 2, inDoubt: 1, mentions: [1, 0, 1] },
    ]);
    expect(overTime(all, 1)!.entities[0]!.doubts.reduce((sum, count) => sum + count)).toBe(1);
    expect(valuesOf(all, 'entity')[0]).toEqual({ key: 'b', name: 'Beta', count: 2, inDoubt: 1 });
    expect(groupsOf(all, 'entity')[0]).toMatchObject({ key: 'b', inDoubt: 1 });
    const values = createValues();
    for (const passage of all) values.add(passage);
    expect(values.all('entity')[0]).toMatchObject({ key: 'b', count: 2, inDoubt: 1 });
    values.remove(all[1]!);
    expect(values.all('entity').find(({ key }) => key === 'b')).toMatchObject({ count: 1, inDoubt: 0 });
    // The surest of a passage counts.
    const both = { ...two, entities: [...two.entities, ...doubtedIn(two).entities] };
    expect(groupsOf([both], 'entity').find(({ key }) => key === 'b')).toMatchObject({ inDoubt: 0 });
  });

  test('every passage is counted once, in steps that follow each other', () => {
    const all = generatedPassages(400);
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (some) => {
        const { steps, counts, entities } = overTime(some, 3)!;
        expect(counts.reduce((sum, count) => sum + count)).toBe(some.length);
        expect(steps).toEqual(steps.toSorted());
        expect(new Set(steps).size).toBe(steps.length);
        for (const { total, mentions } of entities)
          expect(mentions.reduce((sum, count) => sum + count)).toBe(total);
      }),
      { numRuns: 30 },
    );
  });
});

describe('choosing', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].sort().join('');

  test('one by one, as far as another, all', () => {
    const first = toggle(NOTHING_CHOSEN, ids, 1);
    expect(chosen(first)).toBe('b');
    expect(chosen(reachTo(first, ids, 3))).toBe('bcd');
    expect(chosen(reachTo(reachTo(first, ids, 3), ids, 0))).toBe('abcd');
    expect(chosen(toggle(reachTo(first, ids, 3), ids, 2))).toBe('bd');
    expect(chosen(chooseAll(first, ids))).toBe('abcde');
    // The list is another: what stands in that row now was never gone to.
    expect(chosen(reachTo(toggle(NOTHING_CHOSEN, ids, 4), ids.slice(0, 2), 0))).toBe('ae');
    expect(chosen(reachTo(first, ['e', 'd', 'c', 'b', 'a'], 1))).toBe('bcd');
    // In groups the same may stand twice: the nearer one is meant.
    expect(chosen(reachTo(first, ['b', 'a', 'e', 'b', 'c'], 4))).toBe('bc');
    expect(chosen(reachTo(NOTHING_CHOSEN, ids, 2))).toBe('c');
  });

  test('what is gone is not chosen any more', () => {
    const all = chooseAll(NOTHING_CHOSEN, ids);
    expect(chosen(kept(all, (id) => id !== 'c'))).toBe('abde');
    expect(kept(all, () => true)).toBe(all);
  });
});

describe('addresses', () => {
  const id = fc.string({ unit: fc.constantFrom(...'aZ0-._:한'), minLength: 1, maxLength: 40 });
  const routes = fc.oneof(
    fc.constantFrom<LibraryRoute>(
      { page: 'passages' },
      { page: 'timeline' },
      { page: 'bin' },
      { page: 'files' },
    ),
    fc.record({ page: fc.constantFrom('passage' as const, 'entity' as const), id }),
  );

  test('each leads back to itself', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(readLibraryRoute(libraryHashOf(route))).toEqual(route);
      }),
    );
  });

  test.each(['', '#', '#x', '#passage', '#passage/', '#passage/a/b', '#entity/<b>', '#bin/x', '#%E0%A4%A'])(
    '%j leads to the passages',
    (hash) => expect(readLibraryRoute(hash)).toEqual({ page: 'passages' }),
  );
});
