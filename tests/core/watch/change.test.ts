/** What would change in a watchlist, by a file or back again, and what is wrong with an entry before it is kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameEntry, reversed } from '../../../src/core/watch/change.ts';
import type { WatchEntry } from '../../../src/core/watch/entry.ts';
import { faultsBeside, faultsOf, type WatchProblem } from '../../../src/core/watch/faults.ts';
import { changesTaken, planNames, planWatchImport, usuallyTaken } from '../../../src/core/watch/import.ts';
import { writeWatchlist } from '../../../src/core/watch/watch-file.ts';
import { watchEntry } from '../../support/watchlist.ts';

const ship = (id: string, imo: string) => watchEntry(id, { kind: 'Vessel', imo });
const [IMO, OTHER] = ['9074729', '8713471'];

describe('of a file with names', () => {
  const planOf = (current: WatchEntry[], incoming: WatchEntry[]) =>
    planNames(current, { file: 'names.yaml', text: writeWatchlist(incoming) });

  test('none goes unasked into a list that she has, and all into an empty one', () => {
    const incoming = [watchEntry('b')];
    expect(usuallyTaken(planOf([], incoming))).toBe('new');
    expect(usuallyTaken(planOf([watchEntry('a')], incoming))).toBe('none');
    expect(changesTaken(planOf([watchEntry('a')], incoming), 'none')).toEqual([]);
  });

  test('a number that moves in the file stays with hers where hers is not replaced', () => {
    const names = planOf([ship('a', IMO)], [watchEntry('a', { kind: 'Vessel' }), ship('b', IMO)]);
    expect(changesTaken(names, 'new')).toEqual([]);
    expect(changesTaken(names, 'all').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('an import', () => {
  test('adds, changes, and leaves what the file does not have', () => {
    const [a, b, c] = [watchEntry('a'), watchEntry('b'), watchEntry('c')];
    const newB = watchEntry('b', { note: 'New.' });
    // Another order of fields says the same.
    const { names, ...rest } = c;
    const plan = planWatchImport([a, b, c], [newB, watchEntry('d'), { names, ...rest }]);
    expect(plan).toEqual({
      added: [watchEntry('d')],
      changed: [{ before: b, after: newB }],
      same: [c],
      refused: [],
      changes: [
        { id: 'b', before: b, after: newB },
        { id: 'd', before: undefined, after: watchEntry('d') },
      ],
    });
    expect(reversed(plan.changes)).toEqual([
      { id: 'b', before: newB, after: b },
      { id: 'd', before: watchEntry('d'), after: undefined },
    ]);
  });

  test('a number that another entry has is refused; one that moves within the file is not', () => {
    const [old, other] = [ship('old', IMO), ship('other', OTHER)];
    const coming = ship('new', IMO);
    const plan = planWatchImport([old, other], [coming, watchEntry('d')]);
    expect(plan.refused).toEqual([{ entry: coming, holder: old }]);
    expect(plan.changes.map(({ id }) => id)).toEqual(['d']);
    expect(planWatchImport([old, other], [ship('old', OTHER), ship('other', IMO)]).refused).toEqual([]);
  });

  test('whatever stands where, no two have one number when it is done', () => {
    const imo = fc.constantFrom(IMO, OTHER, '9110236', undefined);
    const numberOf = ([, one]: [string, string | undefined]) => one;
    const list = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), imo), { selector: ([id]) => id })
      .filter((all) => new Set(all.map(numberOf)).size === all.length)
      .map((all) => all.map(([id, one]) => watchEntry(id, { kind: 'Vessel', ...(one ? { imo: one } : {}) })));
    fc.assert(
      fc.property(list, list, (current, incoming) => {
        const { changes, added, changed, same, refused } = planWatchImport(current, incoming);
        const after = new Map(current.map((entry) => [entry.id, entry]));
        for (const change of changes) after.set(change.id, change.after!);
        expect(faultsOf([...after.values()])).toEqual([]);
        expect(added.length + changed.length + same.length + refused.length).toBe(incoming.length);
      }),
    );
  });
});

describe('an entry', () => {
  const named = (text: string, more: Partial<WatchEntry['names'][number]> = {}) =>
    watchEntry('a', { names: [{ ...watchEntry('a').names[0]!, text, ...more }] });

  test.each<[WatchEntry, (string | number)[], WatchProblem]>([
    [watchEntry('a', { name: '' }), ['name'], { kind: 'empty' }],
    [watchEntry('a', { name: 'a\nb' }), ['name'], { kind: 'not one line' }],
    [named('…'), ['names', 0, 'text'], { kind: 'no letter' }],
    [named('a: b'), ['names', 0, 'text'], { kind: 'parting sign' }],
    [named('A', { needs: ['b', '"'] }), ['names', 0, 'needs', 1], { kind: 'no letter' }],
    [named('A', { ignore: ['a "b"'] }), ['names', 0, 'ignore', 0], { kind: 'parting sign' }],
    [named('a', { case: 'exact' }), ['names', 0, 'case'], { kind: 'exact without capitals' }],
    [ship('a', '9074728'), ['imo'], { kind: 'imo check digit' }],
    [ship('a', '907'), ['imo'], { kind: 'imo digits' }],
    [watchEntry('a', { imo: IMO }), ['imo'], { kind: 'imo of no ship' }],
    [ship('a', OTHER), ['imo'], { kind: 'imo taken', of: 1 }],
    [
      watchEntry('a', { names: [named('A').names[0]!, named('A').names[0]!] }),
      ['names', 1, 'text'],
      { kind: 'twice' },
    ],
  ])('%j: %j', (entry, path, problem) => {
    const beside = [ship('z', IMO), ship('other', OTHER)];
    expect(faultsBeside(entry, beside)).toEqual([{ path, problem, text: expect.any(String) }]);
    // What it was before is not beside it.
    expect(faultsBeside(ship('other', OTHER), beside)).toEqual([]);
  });

  test('is the same whatever is left out or written as undefined', () => {
    expect(isSameEntry(watchEntry('a'), watchEntry('a', { imo: undefined }))).toBe(true);
    expect(isSameEntry(watchEntry('a'), watchEntry('a', { note: 'b' }))).toBe(false);
    expect(isSameEntry(undefined, watchEntry('a'))).toBe(false);
    expect(isSameEntry(undefined, undefined)).toBe(true);
  });
});
