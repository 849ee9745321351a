/** Plans of an import, and three-way merges: what was changed in one copy goes in, what was changed in both is asked and never lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, type Field, withFormer } from '../../../src/core/exchange/former.ts';
import {
  countsOf,
  countTakenIn,
  countToBin,
  isDeletedOnly,
  usualChoice,
  writesOf,
} from '../../../src/core/exchange/import-plan.ts';
import { differencesOf, merge } from '../../../src/core/exchange/merge.ts';
import type { IncomingItem } from '../../../src/core/exchange/read-file.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { planImport } from '../../support/import-file.ts';
import { anyPassage, PASSAGE, passage, uuid } from '../../support/passages.ts';

/** What a change in the extension does. */
const edited = (before: Passage, change: Partial<Passage>): Passage =>
  withFormer({ ...before, ...change, changedAt: '2026-11-22T02:00:00.000Z' }, before);

const fileOf = (...passages: Passage[]) => ({
  from: 'Sidelight' as const,
  madeAt: '',
  watchlist: '',
  items: passages.map((one, index): IncomingItem => ({ item: index + 1, passage: one, isAltered: false })),
});
const libraryOf = (...passages: Passage[]) => new Map(passages.map((one) => [one.id, one]));
const planned = (ours: Passage, theirs: Passage) => planImport(libraryOf(ours), fileOf(theirs));
const taken = (ours: Passage, theirs: Passage, choices = {}) =>
  writesOf(planned(ours, theirs), new Map([[ours.id, choices]]), ENGLISH, NOW)[0]?.passage ?? ours;

const NOW = new Date('2026-11-22T03:00:00.000Z');

describe('a plan', () => {
  test('says of each item what would become of it', () => {
    const other = passage({ id: uuid(1) });
    const file = fileOf(PASSAGE, other, { ...PASSAGE, note: 'Another' }, other);
    file.items.push({ item: 5, fault: { field: 'target', problem: 'missing' } });
    const plan = planImport(libraryOf(PASSAGE), file);
    expect(plan).toMatchObject([
      { item: 1, kind: 'same', id: PASSAGE.id },
      { item: 2, kind: 'new', theirs: other },
      { item: 3, kind: 'invalid', fault: { field: 'id', problem: 'twice' } },
      { item: 4, kind: 'same', id: other.id },
      { item: 5, kind: 'invalid' },
    ]);
    expect(countsOf(plan)).toEqual({ new: 1, same: 2, older: 0, newer: 0, conflicting: 0, invalid: 2 });
    expect(writesOf(plan, new Map(), ENGLISH, NOW)).toEqual([{ passage: other, over: undefined }]);
  });

  test('counts as taken in what is another afterwards', () => {
    const ours = [PASSAGE, passage({ id: uuid(1) }), passage({ id: uuid(2) })];
    const theirs = [
      { ...PASSAGE, note: 'Theirs' },
      edited(ours[1]!, { note: 'Theirs' }),
      ours[2]!,
      passage({ id: uuid(3) }),
    ];
    const plan = planImport(libraryOf(...ours), fileOf(...theirs));
    expect(plan.map(({ kind }) => kind)).toEqual(['conflicting', 'newer', 'same', 'new']);
    expect(countTakenIn(plan, new Map())).toBe(3);
    expect(countTakenIn(plan, new Map([[PASSAGE.id, { note: 'ours' as const }]]))).toBe(2);
    expect(plan.some(isDeletedOnly)).toBe(false);
  });

  test.each<[string, Passage, Passage, string, Field[]]>([
    ['nothing changed', PASSAGE, PASSAGE, 'same', []],
    ['only the times', PASSAGE, { ...PASSAGE, changedAt: '2026-11-30T00:00:00Z' }, 'same', []],
    ['ours changed', edited(PASSAGE, { note: 'Ours' }), PASSAGE, 'older', ['note']],
    [
      'theirs changed',
      PASSAGE,
      edited(PASSAGE, { tags: ['x'], colour: 'pink' }),
      'newer',
      ['tags', 'colour'],
    ],
    [
      'each changed another field',
      edited(PASSAGE, { note: 'Ours' }),
      edited(PASSAGE, { colour: 'pink' }),
      'newer',
      ['note', 'colour'],
    ],
    [
      'both changed one field',
      edited(PASSAGE, { note: 'Ours' }),
      edited(PASSAGE, { note: 'Theirs' }),
      'conflicting',
      ['note'],
    ],
    ['both to the same', edited(PASSAGE, { note: 'Same' }), edited(PASSAGE, { note: 'Same' }), 'same', []],
    ['nothing known of either', PASSAGE, { ...PASSAGE, note: 'Theirs' }, 'conflicting', ['note']],
    [
      'she binned it, he has not',
      edited(PASSAGE, { binnedAt: '2026-11-22T00:00:00Z' }),
      PASSAGE,
      'older',
      ['binnedAt'],
    ],
  ])('%s', (_what, ours, theirs, kind, fields) => {
    const [item] = planned(ours, theirs);
    expect(item!.kind).toBe(kind);
    if ('differences' in item!) expect(item.differences.map(({ field }) => field)).toEqual(fields);
    else expect(fields).toEqual([]);
  });

  test('a backup made before a colleague took her copy does not undo what was changed since', () => {
    // She shares it, edits it, backs it up; he edits the copy of before.
    const hers = edited(PASSAGE, { note: 'Hers, and backed up' });
    const his = edited(PASSAGE, { note: 'His' });
    expect(planned(hers, his)[0]!.kind).toBe('conflicting');
    expect(taken(hers, his).note).toBe('Hers, and backed up\n\nHis');
  });

  test('what was decided once is not asked again', () => {
    const ours = edited(PASSAGE, { note: 'Ours', archive: 'https://a.example/' });
    const theirs = edited(PASSAGE, { note: 'Theirs', archive: 'https://b.example/' });
    for (const choice of ['ours', 'theirs', 'both'] as const) {
      const merged = taken(ours, theirs, { note: choice, archive: choice });
      expect(planned(merged, theirs)[0]!.kind, choice).toBe(choice === 'theirs' ? 'same' : 'older');
      // And he gets it without being asked.
      expect(planned(theirs, merged)[0]!.kind, choice).toBe(choice === 'theirs' ? 'same' : 'newer');
    }
  });

  test('what is written is later than what it is written over, by whatever clock', () => {
    const ours = { ...PASSAGE, changedAt: '2027-01-01T00:00:00.000Z' };
    const theirs = edited(PASSAGE, { note: 'Theirs' });
    expect(taken(PASSAGE, theirs).changedAt).toBe('2026-11-22T03:00:00.000Z');
    expect(taken(ours, theirs).changedAt).toBe('2027-01-01T00:00:00.001Z');
  });

  test('an older copy goes in only where she says so', () => {
    const ours = edited(PASSAGE, { note: 'Ours' });
    expect(writesOf(planned(ours, PASSAGE), new Map(), ENGLISH, NOW)).toEqual([]);
    expect(taken(ours, PASSAGE, { note: 'theirs' }).note).toBe(PASSAGE.note);
  });
});

test('who changed a passage last is neither when two copies are merged', () => {
  const by = (one: Passage, changedBy: string) => ({ ...one, changedBy });
  const merged = taken(
    by(edited(PASSAGE, { note: 'Ours' }), 'Min-ji'),
    by(edited(PASSAGE, { note: 'Theirs' }), 'Jun'),
  );
  expect(merged).not.toHaveProperty('changedBy');
  expect(planned(PASSAGE, by(PASSAGE, 'Jun'))[0]!.kind).toBe('same');
});

test.each<[string, Passage, Passage, string | undefined]>([
  ['all of it is theirs', PASSAGE, { ...edited(PASSAGE, { note: 'Theirs' }), changedBy: 'Jun' }, 'Jun'],
  [
    'all of it is theirs, who does not say',
    { ...PASSAGE, changedBy: 'Min-ji' },
    edited(PASSAGE, { note: 'Theirs' }),
    undefined,
  ],
  [
    'each gave a field',
    { ...edited(PASSAGE, { note: 'Ours' }), changedBy: 'Min-ji' },
    { ...edited(PASSAGE, { colour: 'pink' }), changedBy: 'Jun' },
    undefined,
  ],
])('who changed a passage last, where %s', (_what, ours, theirs, changedBy) => {
  expect(taken(ours, theirs).changedBy).toBe(changedBy);
});

test('who changed a passage last, where she keeps all of hers', () => {
  const ours = { ...edited(PASSAGE, { note: 'Ours' }), changedBy: 'Min-ji' };
  const theirs = { ...edited(PASSAGE, { note: 'Theirs' }), changedBy: 'Jun' };
  expect(taken(ours, theirs, { note: 'ours' }).changedBy).toBe('Min-ji');
  expect(taken(ours, theirs, { note: 'theirs' }).changedBy).toBe('Jun');
});

describe('the bin', () => {
  const [LONG_AGO, LATER] = ['2026-10-10T00:00:00.000Z', '2026-11-01T00:00:00.000Z'];
  const binned = (one: Passage, binnedAt = LONG_AGO): Passage => withFormer({ ...one, binnedAt }, one);

  test.each<[string, Passage]>([
    ['who knows that it was not in the bin before', binned(PASSAGE)],
    ['who does not', { ...PASSAGE, binnedAt: LONG_AGO }],
    ['who changed it, too', binned(edited(PASSAGE, { note: 'Theirs' }))],
  ])('does not get what she keeps from a colleague %s, unless she says so', (_who, theirs) => {
    const plan = planned(PASSAGE, theirs);
    const [item] = plan;
    if (item?.kind !== 'conflicting') throw new Error(item?.kind);
    const difference = item.differences.find(({ field }) => field === 'binnedAt')!;
    expect(usualChoice(item, difference)).toBe('ours');
    expect(countToBin(plan, new Map())).toBe(0);
    const kept = taken(PASSAGE, theirs);
    expect(kept).toMatchObject({ ...PASSAGE, note: theirs.note, changedAt: NOW.toISOString() });
    expect(kept).not.toHaveProperty('binnedAt');
    // It was asked once; another deletion is another question.
    expect(planned(kept, theirs)[0]!.kind).toBe('older');
    expect(planned(kept, { ...theirs, binnedAt: LATER })[0]!.kind).toBe('conflicting');
    const choices = new Map([[PASSAGE.id, { binnedAt: 'theirs' as const }]]);
    expect(countToBin(plan, choices)).toBe(1);
    const isAlone = theirs.note === PASSAGE.note;
    expect(isDeletedOnly(item)).toBe(isAlone);
    expect(countTakenIn(plan, new Map())).toBe(isAlone ? 0 : 1);
    expect(countTakenIn(plan, choices)).toBe(1);
    expect(taken(PASSAGE, theirs, choices.get(PASSAGE.id)).binnedAt).toBe(NOW.toISOString());
  });

  test('holds what is new in it from now on, however long it lay in another', () => {
    const plan = planImport(new Map(), fileOf(binned(PASSAGE), passage({ id: uuid(1) })));
    expect(countToBin(plan, new Map())).toBe(1);
    const [first, second] = writesOf(plan, new Map(), ENGLISH, NOW);
    expect(first!.passage).toEqual({ ...binned(PASSAGE), binnedAt: NOW.toISOString() });
    expect(second!.passage).toEqual(passage({ id: uuid(1) }));
  });

  test('keeps its own days for what lies in both', () => {
    const [ours, theirs] = [binned(PASSAGE, LATER), binned(PASSAGE)];
    expect(planned(ours, theirs)[0]!.kind).toBe('same');
    const merged = taken(ours, { ...theirs, note: 'Theirs' });
    expect(merged).toMatchObject({ binnedAt: LATER, note: expect.stringContaining('Theirs') });
    expect(countToBin(planned(ours, { ...theirs, note: 'Theirs' }), new Map())).toBe(0);
  });
});

describe('the name of the publication', () => {
  const of = (page: Partial<Passage['page']>) => ({ ...PASSAGE, page: { ...PASSAGE.page, ...page } });
  const paper = 'The Harbour Times';

  test.each<[string, Passage, Passage, string | undefined]>([
    ['theirs lost it', of({ publication: paper }), of({ title: 'Another' }), paper],
    ['ours lost it', of({}), of({ publication: paper, title: 'Another' }), paper],
    ['theirs has another', of({ publication: paper }), of({ publication: 'Another' }), 'Another'],
    ['theirs is of another site', of({ publication: paper }), of({ site: 'other.example' }), undefined],
  ])('goes with the page that she takes: %s', (_what, ours, theirs, publication) => {
    expect(merge(ours, theirs, { page: 'theirs' }, ENGLISH).page).toEqual({ ...theirs.page, publication });
  });

  test('comes in with another change, and stands in the note where both have one', () => {
    const theirs = { ...of({ publication: paper }), note: 'Another' };
    expect(merge(PASSAGE, theirs, {}, ENGLISH).page.publication).toBe(paper);
    expect(merge(of({ publication: 'Ours' }), theirs, {}, ENGLISH).note).toContain(paper);
  });
});

test('the name of the publication, lost in an earlier version, is no conflict', () => {
  const paper = (publication: string) => ({ ...PASSAGE, page: { ...PASSAGE.page, publication } });
  expect(planned(paper('The Harbour Times'), PASSAGE)[0]!.kind).toBe('same');
  expect(planned(PASSAGE, paper('The Harbour Times'))[0]!.kind).toBe('same');
  expect(planned(paper('The Harbour Times'), paper('Another'))[0]!.kind).toBe('conflicting');
});

describe('the day of saving', () => {
  const [third, second] = ['2026-03-03', '2026-03-02'];
  const [early, late] = ['2026-03-02T23:30:00.000Z', '2026-03-04T23:30:00.000Z'];
  const saved = (savedAt: string, savedOn: string | undefined) => ({ ...PASSAGE, savedAt, savedOn });

  test('is no conflict, and nothing is written for it alone', () => {
    expect(planned(saved(early, undefined), saved(early, third))[0]!.kind).toBe('same');
    expect(planned(saved(early, second), saved(early, third))[0]!.kind).toBe('same');
  });

  test.each([
    ['the same', saved(early, third), saved(early, third), third],
    ['a copy that came through an earlier version', saved(early, third), saved(early, undefined), third],
    ['hers came through it', saved(early, undefined), saved(early, third), third],
    ['theirs is the first', saved(late, '2026-03-05'), saved(early, third), third],
    [
      'theirs is the first, of an earlier version',
      saved(late, '2026-03-05'),
      saved(early, undefined),
      undefined,
    ],
    ['hers is the first, of an earlier version', saved(early, undefined), saved(late, third), undefined],
    [
      'one time in two writings',
      saved(early, undefined),
      saved('2026-03-03T08:30:00.000+09:00', third),
      third,
    ],
    ['a time to the second', saved(early, undefined), saved('2026-03-02T23:30:00Z', third), third],
  ])('goes with its time: %s', (_what, ours, theirs, day) => {
    const merged = merge(ours, { ...theirs, note: 'Another' }, {}, ENGLISH);
    expect([merged.savedAt, merged.savedOn]).toEqual([early, day]);
  });
});

describe('a merge', () => {
  test('joins notes, tags and names, fills what is empty, and writes down the rest', () => {
    const ours = { ...PASSAGE, archive: '', note: 'One.\n\nTwo.' };
    const theirs: Passage = {
      ...PASSAGE,
      note: 'Two.\n\nThree.',
      tags: ['shipping', 'coal'],
      entities: [
        { ...PASSAGE.entities[1]!, status: 'On none of the lists we checked.' },
        { id: 'rason-port', name: 'Rason port', by: 'hand', status: '' },
      ],
      colour: 'pink',
      zotero: 'ZZZZ9999',
      savedAt: '2026-11-19T00:00:00.000Z',
      changedAt: '2026-11-25T00:00:00.000Z',
    };
    expect(merge(ours, theirs, {}, ENGLISH)).toMatchObject({
      note: [
        'One.',
        'Two.',
        'Three.',
        'Names in the other copy: Ocean Star; ocean-star; On none of the lists we checked.',
        'Colour in the other copy: pink',
        'Zotero key in the other copy: ZZZZ9999',
      ].join('\n\n'),
      tags: ['shipping', 'Dandong agents', 'coal'],
      entities: [...PASSAGE.entities, theirs.entities[1]!],
      colour: 'green',
      archive: PASSAGE.archive,
      zotero: PASSAGE.zotero,
      savedAt: theirs.savedAt,
    });
  });

  const links = (...ids: string[]): Pick<Passage, 'entities'> => ({
    entities: ids.map((id) => ({
      id,
      name: id.toUpperCase(),
      by: 'name' as const,
      status: 'Listed by the UN.',
    })),
  });
  test.each<[what: string, base: string[], ours: string[][], theirs: string[][], merged: string[]]>([
    ['taken off here, another linked there', ['kim'], [[]], [['kim', 'bank']], ['bank']],
    ['the other way about', ['kim'], [['kim', 'bank']], [[]], ['bank']],
    [
      'one taken off on either side',
      ['kim', 'ri', 'bank'],
      [['ri', 'bank']],
      [['kim', 'bank', 'ship']],
      ['bank', 'ship'],
    ],
    ['one after the other', ['kim', 'ri'], [['ri'], []], [['kim', 'ri', 'bank']], ['bank']],
    ['linked on both sides', ['kim'], [['kim', 'ri']], [['kim', 'bank']], ['kim', 'ri', 'bank']],
    ['taken off and linked again', ['kim'], [[], ['kim', 'ri']], [['kim', 'bank']], ['kim', 'ri', 'bank']],
  ])('what somebody took off is not linked again: %s', (_what, base, ours, theirs, wanted) => {
    const from = { ...PASSAGE, ...links(...base), note: '' };
    const changedBy = (steps: string[][]) =>
      steps.reduce<Passage>((copy, ids) => edited(copy, links(...ids)), from);
    const merged = merge(changedBy(ours), changedBy(theirs), {}, ENGLISH);
    expect(merged.entities.map(({ id }) => id)).toEqual(wanted);
    for (const id of base)
      if (!wanted.includes(id))
        expect(merged.note).toContain(`Names in the other copy: ${id.toUpperCase()}; ${id}`);
  });

  test('the checksum goes with the words', () => {
    const theirs = passage({
      ...PASSAGE,
      quote: { ...PASSAGE.quote, exact: 'Other words' },
      sha256: 'a'.repeat(64),
    });
    expect(merge(PASSAGE, theirs, { quote: 'theirs' }, ENGLISH)).toMatchObject({
      quote: theirs.quote,
      sha256: theirs.sha256,
    });
    expect(merge(PASSAGE, theirs, { quote: 'ours' }, ENGLISH).sha256).toBe(PASSAGE.sha256);
  });

  /** A passage, and which fields were changed to those of another. */
  const change = fc.tuple(anyPassage, fc.subarray([...FIELDS]));

  test('a field that one side changed is that side’s; of what both changed nothing is lost', () => {
    fc.assert(
      fc.property(anyPassage, change, change, (base, [a, aFields], [b, bFields]) => {
        const pick = (from: Passage, fields: Field[]) =>
          Object.fromEntries(fields.map((field) => [field, from[field]]));
        const ours = edited(base, pick(a, aFields));
        const theirs = edited(base, pick(b, bFields));
        const merged = merge(ours, theirs, {}, ENGLISH);
        const apart = differencesOf(ours, theirs).filter(({ newer }) => newer === 'neither');
        for (const field of FIELDS.filter((one) => one !== 'note')) {
          if (!bFields.includes(field)) expect(merged[field]).toEqual(ours[field]);
          else if (!aFields.includes(field)) expect(merged[field]).toEqual(theirs[field]);
        }
        for (const { field } of apart) {
          expect(aFields).toContain(field);
          expect(bFields).toContain(field);
        }
        if (apart.some(({ field }) => field === 'note'))
          for (const note of [ours.note, theirs.note])
            for (const paragraph of note.split(/\n{2,}/).filter((one) => one.trim() !== ''))
              expect(merged.note).toContain(paragraph);
        for (const tag of apart.some(({ field }) => field === 'tags') ? [...ours.tags, ...theirs.tags] : [])
          expect(merged.tags).toContain(tag);
        const idsOf = ({ entities }: Passage) => entities.map(({ id }) => id);
        const isOff = (id: string) => [ours, theirs].some((copy) => !idsOf(copy).includes(id));
        // What one of the two has taken off stands in the note.
        for (const id of apart.some(({ field }) => field === 'entities')
          ? [...idsOf(ours), ...idsOf(theirs)]
          : [])
          if (idsOf(base).includes(id) && isOff(id)) expect(`${merged.note} ${idsOf(merged)}`).toContain(id);
          else expect(idsOf(merged)).toContain(id);
        for (const field of ['archive', 'zotero', 'creator', 'paragraph', 'lexicon'] as const)
          if (apart.some((one) => one.field === field)) {
            expect(`${merged.note}\n${merged[field]}`).toContain(ours[field]);
            expect(`${merged.note}\n${merged[field]}`).toContain(theirs[field]);
          }
        if (apart.some(({ field }) => field === 'quote')) expect(merged.note).toContain(theirs.quote.exact);
        if (apart.some(({ field }) => field === 'page')) expect(merged.note).toContain(theirs.page.url);
      }),
    );
  });

  test('taking the same file in again asks nothing and writes nothing', () => {
    fc.assert(
      fc.property(anyPassage, anyPassage, (ours, other) => {
        const theirs = { ...other, id: ours.id };
        const merged = merge(ours, theirs, {}, ENGLISH);
        expect(['same', 'older']).toContain(planned(merged, theirs)[0]!.kind);
      }),
    );
  });
});

test('what a passage held is remembered without end, and the passage does not grow without end', () => {
  let now = PASSAGE;
  for (let time = 0; time < 1000; time++) now = edited(now, { note: `${time}` });
  expect(now.former!.length).toBe(200);
  expect(planned(now, edited(PASSAGE, { note: '998' }))[0]!.kind).toBe('older');
});
