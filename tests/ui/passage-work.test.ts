/** What is asked of the background for a passage, and what is done where its answer is lost or refused. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Passage } from '../../src/core/library/passage.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import type { ErrorCode } from '../../src/messages/protocol.ts';
import { createShown, type Shown } from '../../src/ui/passages/shown.ts';
import { passageWork } from '../../src/ui/passages/work.ts';
import { PASSAGE } from '../support/passages.ts';

class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

let shown: Shown;
let ended: number;
let asked: string[];
let requests: unknown[];
/** Answers, one for each question; an error is thrown. */
let answers: unknown[];
const NOTE = { note: 'Another note' };

beforeEach(() => {
  ended = 0;
  asked = [];
  requests = [];
  shown = createShown({
    onOpen: () => {},
    onChanged: () => {},
    onClosed: () => {},
    onNothing: () => void ended++,
    signal: new AbortController().signal,
  });
});

/** Of one word, somewhere. */
const save = (end = 4) => work().save({ start: 0, end }, async () => ({}) as never);

const work = (kept = [PASSAGE]) =>
  passageWork({
    ask: (async (name: string, request: unknown) => {
      asked.push(name);
      requests.push(request);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    }) as never,
    codeOf: (error) => (error instanceof Refused ? error.code : undefined),
    words: () => ENGLISH,
    shown,
    kept: async () => kept,
    onKept: async () => {},
  });

test.each<[string, unknown[], number, boolean]>([
  ['answered', [{ passage: PASSAGE, undo: 1 }], 1, true],
  ['the background stopped in the middle', [new Error('gone'), { passage: PASSAGE, undo: 1 }], 2, true],
  ['nobody answered', [new Refused('not possible here'), { passage: PASSAGE, undo: 1 }], 2, true],
  ['refused', [new Refused('storage full')], 1, false],
  ['stopped twice', [new Error('gone'), new Error('gone')], 2, false],
])('a save: %s', async (_what, given, times, isSaved) => {
  answers = given;
  await save();
  expect(asked).toEqual(Array.from({ length: times }, () => 'passages/save'));
  expect(shown.open?.passage === PASSAGE).toBe(isSaved);
  expect(shown.notice === undefined).toBe(isSaved);
});

test.each<[string, unknown, typeof PASSAGE, 'closed' | 'stays']>([
  ['answered', { passage: PASSAGE, undo: 1 }, PASSAGE, 'closed'],
  ['done, and the answer lost', new Error('gone'), { ...PASSAGE, ...NOTE }, 'closed'],
  ['changed elsewhere', new Refused('changed meanwhile'), { ...PASSAGE, changedAt: 'later' }, 'stays'],
])('a change: %s', async (_what, answer, now, outcome) => {
  answers = [answer, { passage: { ...now, ...NOTE }, undo: 2 }];
  shown.show(PASSAGE);
  const passages = work([now]);
  passages.typed(NOTE);
  await passages.done();
  if (outcome === 'closed') return expect(shown.open).toBeUndefined();
  expect(shown.open).toMatchObject({ behind: 'later', failure: expect.stringMatching(/elsewhere/) });
  // The next try is made upon what is kept now, and with what was typed.
  await passages.done();
  expect(shown.open).toBeUndefined();
  expect(requests).toEqual([
    { id: PASSAGE.id, base: PASSAGE.changedAt, change: NOTE },
    { id: PASSAGE.id, base: 'later', change: NOTE },
  ]);
});

test('nothing typed asks nothing; the last that is closed ends it', async () => {
  answers = [];
  shown.show(PASSAGE);
  await work().done();
  shown.ended();
  expect([asked, ended, shown.isThere()]).toEqual([[], 1, false]);
});

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const kept = (undo: number, change = {}) => ({
    passage: { ...PASSAGE, ...change, changedAt: `2026-11-22T10:00:0${undo}.000Z` },
    undo,
  });

  test('is kept when she pauses, but for tags, of which one may be half written; and all of it is taken back at once', async () => {
    answers = [kept(1, NOTE), kept(2, { ...NOTE, tags: ['agents'] }), null];
    shown.show(PASSAGE);
    const passages = work();
    passages.typed({ note: 'Anoth' });
    passages.typed({ ...NOTE, tags: ['ag'] });
    await vi.advanceTimersByTimeAsync(899);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toEqual([{ id: PASSAGE.id, base: PASSAGE.changedAt, change: NOTE }]);
    expect(shown.open).toMatchObject({ passage: NOTE, changes: [1] });
    passages.typed({ tags: ['agents'] });
    await passages.done();
    expect(requests[1]).toEqual({
      id: PASSAGE.id,
      base: '2026-11-22T10:00:01.000Z',
      change: { tags: ['agents'] },
    });
    shown.notice?.onUndo?.();
    await vi.waitFor(() => expect(requests[2]).toEqual({ undo: [1, 2] }));
  });

  test('is kept before another passage takes its place', async () => {
    answers = [kept(1, NOTE)];
    shown.show(PASSAGE);
    const passages = work();
    passages.typed(NOTE);
    expect(await passages.leave()).toBe(true);
    expect(requests).toEqual([{ id: PASSAGE.id, base: PASSAGE.changedAt, change: NOTE }]);
    shown.show({ ...PASSAGE, id: 'another' });
    expect(await passages.leave()).toBe(true);
    expect(requests).toHaveLength(1);
  });

  test('and taken back while it is being kept: all of it goes', async () => {
    let isWritten = false;
    answers = [
      vi.waitFor(() => isWritten || Promise.reject(new Error('not yet'))).then(() => kept(6, NOTE)),
      null,
    ];
    shown.show(PASSAGE, { saved: 5 });
    const passages = work();
    passages.typed(NOTE);
    await vi.advanceTimersByTimeAsync(900);
    const undone = passages.undo();
    expect(asked).toEqual(['passages/change']);
    isWritten = true;
    await vi.advanceTimersByTimeAsync(100);
    await undone;
    expect(requests[1]).toEqual({ undo: [5, 6] });
    expect(shown.open).toBeUndefined();
  });

  test.each<[string, unknown, string]>([
    ['kept', kept(1, NOTE), ''],
    ['refused', new Refused('storage full'), 'Another note\n\nagents, ships'],
    ['the extension is gone', new Error('Extension context invalidated.'), 'Another note\n\nagents, ships'],
  ])('is kept when the page is left for good, or given back: %s', async (_what, answer, left) => {
    answers = [answer];
    shown.show(PASSAGE);
    const passages = work();
    passages.typed({ ...NOTE, tags: ['agents', 'ships'] });
    expect(await passages.leaveForGood()).toBe(left);
    expect(asked).toEqual(['passages/change']);
  });

  test('is written once, however often it is asked for', async () => {
    answers = [kept(1, NOTE)];
    shown.show(PASSAGE);
    const passages = work();
    passages.typed(NOTE);
    await Promise.all([passages.leave(), passages.leave(), passages.leave()]);
    expect(asked).toEqual(['passages/change']);
    expect(shown.typed).toEqual({});
  });

  test('is never written over what another has changed meanwhile, unless she says so', async () => {
    const refused = new Refused('changed meanwhile');
    answers = [refused, refused, kept(3, { note: 'Mine' })];
    shown.show(PASSAGE);
    const passages = work([{ ...PASSAGE, note: 'Theirs', changedAt: 'later' }]);
    passages.typed(NOTE);
    await vi.advanceTimersByTimeAsync(900);
    passages.typed({ note: 'Mine' });
    await vi.advanceTimersByTimeAsync(900);
    expect(shown.typed).toEqual({ note: 'Mine' });
    await passages.done();
    expect((requests as { base: string }[]).map(({ base }) => base)).toEqual([
      PASSAGE.changedAt,
      PASSAGE.changedAt,
      'later',
    ]);
    expect(shown.open).toBeUndefined();
  });
});

test('deleted: it is said, and taken back from there', async () => {
  answers = [{ undo: 7 }, null];
  shown.show(PASSAGE);
  await work().remove(shown.open!);
  expect(shown.notice?.words).toMatch(/\w/);
  shown.ended();
  expect(ended).toBe(0);
  shown.notice?.onUndo?.();
  await expect.poll(() => asked).toEqual(['passages/delete', 'passages/undo']);
});

test('what was typed and could not be kept is not deleted with its passage', async () => {
  answers = [new Refused('storage full'), { undo: 7 }];
  shown.show(PASSAGE);
  shown.type(NOTE);
  await work().remove(shown.open!);
  expect(asked).toEqual(['passages/change']);
  expect(shown.typed).toEqual(NOTE);
  expect(shown.open?.failure).toMatch(/\w/);
});

const OTHER = { ...PASSAGE, id: '00000000-0000-4000-8000-000000000009' };

test('what could not be deleted stays as it is now, with what was kept of it', async () => {
  answers = [{ passage: { ...PASSAGE, ...NOTE }, undo: 4 }, new Refused('storage full')];
  shown.show(PASSAGE);
  shown.type(NOTE);
  await work().remove(shown.open!);
  expect(shown.open).toMatchObject({
    passage: NOTE,
    changes: [4],
    failure: expect.stringMatching(/\w/),
  });
});

test('what could not be deleted is not put over another that was opened meanwhile', async () => {
  const refused = new Refused('storage full');
  answers = [
    Promise.resolve()
      .then(() => shown.show(OTHER))
      .then(() => Promise.reject(refused)),
  ];
  shown.show(PASSAGE);
  await work().remove(shown.open!);
  expect(shown.open).toEqual({ passage: OTHER });
  expect(shown.notice?.words).toMatch(/\w/);
});

test.each<[string, (passages: ReturnType<typeof work>) => Promise<void>, unknown[]]>([
  ['deleting', (passages) => passages.remove(shown.open!), [{ undo: 7 }, null]],
  ['changing', (passages) => passages.done(), [{ passage: { ...PASSAGE, ...NOTE }, undo: 7 }, null]],
])('%s is taken back, and what is typed of another meanwhile stays', async (what, deed, given) => {
  answers = given;
  shown.show(PASSAGE);
  if (what === 'changing') shown.type(NOTE);
  await deed(work());
  const { onUndo } = shown.notice!;
  shown.show(OTHER);
  shown.type({ note: 'Of another' });
  onUndo?.();
  await vi.waitFor(() => expect(shown.notice?.words).toBe('Undone.'));
  expect(requests.at(-1)).toEqual({ undo: [7] });
  expect([shown.open?.passage.id, shown.typed]).toEqual([OTHER.id, { note: 'Of another' }]);
});

test('what is kept already opens, and says so', async () => {
  answers = [{ passage: PASSAGE, known: { by: '' } }];
  await save();
  expect(shown.open).toEqual({ passage: PASSAGE, known: { by: '' } });
});

test.each<[string, Partial<Passage>, boolean]>([
  ['a name was linked with it', { entities: [], changedAt: '2026-11-22T10:00:00.000Z' }, true],
  ['its note was changed elsewhere', { note: 'Theirs', changedAt: '2026-11-22T10:00:00.000Z' }, false],
])('kept already, and open: %s', async (_what, change, isTaken) => {
  const now = { ...PASSAGE, ...change };
  shown.show(PASSAGE);
  answers = [{ passage: now, undo: 3, known: { by: '' } }];
  await save();
  // What is typed over a change of another tab is not to be put in its place.
  expect(shown.open?.passage).toBe(isTaken ? now : PASSAGE);
  expect(shown.open?.known).toEqual({ by: '' });
});

test.each<[string, unknown, boolean]>([
  ['kept first', { passage: PASSAGE, undo: 2 }, true],
  ['not kept: it stays open, with what went wrong', new Refused('storage full'), false],
])('before another opens, what was typed is kept: %s', async (_what, answer, hasLeft) => {
  const other = { ...PASSAGE, id: '00000000-0000-4000-8000-000000000009' };
  shown.show(PASSAGE);
  shown.type(NOTE);
  answers = [{ passage: other, undo: 1 }, answer];
  await save();
  expect(asked).toEqual(['passages/save', 'passages/change']);
  expect(shown.open?.passage.id).toBe((hasLeft ? other : PASSAGE).id);
  expect(shown.typed).toEqual(hasLeft ? {} : NOTE);
  expect(shown.open?.failure === undefined).toBe(hasLeft);
});

test.each<[string, Parameters<ReturnType<typeof work>['save']>[0], RegExp]>([
  ['no text', undefined, /./],
  ['more than anybody saves', { start: 0, end: 20_001 }, /20001/],
])('%s is not saved, and it is said', async (_what, place, words) => {
  answers = [];
  await work().save(place, async () => {
    throw new Error('nothing is to be made of it');
  });
  expect(asked).toEqual([]);
  expect(shown.notice?.words).toMatch(words);
});

test('what cannot be made a passage is not saved, and it is said', async () => {
  answers = [];
  await work().save({ start: 0, end: 4 }, async () => {
    throw new RangeError('a passage holds at least one word');
  });
  expect(asked).toEqual([]);
  expect(shown.notice?.words).toMatch(/^Not saved/);
});

test('what is saved and cannot be shown is not called unsaved', async () => {
  shown = createShown({
    onOpen() {
      throw new TypeError('this document draws nothing');
    },
    onChanged: () => {},
    onClosed: () => {},
    onNothing: () => {},
    signal: new AbortController().signal,
  });
  answers = [{ passage: PASSAGE, undo: 1 }];
  await expect(save()).rejects.toThrow(TypeError);
  expect(shown.notice).toBeUndefined();
});
