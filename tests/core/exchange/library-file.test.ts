/** The library as a W3C Annotation Collection: nothing is lost on the way out and in, and the way out is always the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLibrary } from '../../../src/core/exchange/library-file.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { readWatchlist, writeWatchlist } from '../../../src/core/watch/watch-file.ts';
import { readFile } from '../../support/import-file.ts';
import { anyPassage, anyPassages, PASSAGE, passage, uuid } from '../../support/passages.ts';
import { watchEntry } from '../../support/watchlist.ts';
import schema from './web-annotation.schema.json' with { type: 'json' };

const NOW = '2026-11-22T03:00:00.000Z';
/** Later than any passage. */
const AT_THE_END = '2100-01-01T00:00:00.000Z';
const BACKUPS = new URL('backups/', import.meta.url);

const validate = new Ajv2020({
  allErrors: true,
  formats: {
    iri: (text: string) => URL.canParse(text),
    time: (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);

const written = (passages: readonly Passage[], madeAt = NOW, watchlist = '') =>
  [...writeLibrary({ passages, madeAt, watchlist })].join('');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const reading = (text: string, now = NOW) => readFile(bytesOf(text), now);

async function passagesIn(text: string, now = NOW): Promise<Passage[]> {
  const { items } = await reading(text, now);
  return items.map((item) => {
    if ('fault' in item) throw new Error(`item ${item.item}: ${item.fault.field} ${item.fault.problem}`);
    return item.passage;
  });
}

describe('out and in again', () => {
  test('everything a passage has comes back', async () => {
    const all: Passage[] = [
      {
        ...PASSAGE,
        savedOn: '2026-11-21',
        changedBy: 'Jun',
        page: { ...PASSAGE.page, publication: 'The Harbour Times' },
        binnedAt: '2026-11-21T10:00:00.000Z',
        former: ['note:0123456789abcdef'],
      },
      passage({ id: uuid(1) }),
      passage({ id: uuid(2), quote: { ...PASSAGE.quote, isRepeated: true }, archive: 'in the blue folder' }),
    ];
    expect(await passagesIn(written(all))).toEqual([...all].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test('byte for byte the same the second time, in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(anyPassages, async (passages) => {
        const first = written(passages);
        const { madeAt } = await reading(first);
        expect(written((await passagesIn(first, AT_THE_END)).reverse(), madeAt)).toBe(first);
      }),
    );
  });

  test('what is written is of the W3C model', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const isValid = validate(JSON.parse(written(passages)));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }),
    );
  });

  test('the schema knows what is not of the model', () => {
    const [head] = JSON.parse(written([PASSAGE])).first.items;
    const collectionOf = (item: object) => ({
      ...JSON.parse(written([PASSAGE])),
      first: { id: 'urn:x:1', type: 'AnnotationPage', items: [item] },
    });
    expect(validate(collectionOf(head))).toBe(true);
    for (const broken of [
      { ...head, id: undefined },
      { ...head, type: 'Passage' },
      { ...head, target: undefined },
      { ...head, created: 'yesterday' },
      { ...head, colour: 'green' },
      { ...head, motivation: 'collecting' },
      { ...head, body: [{ type: 'TextualBody' }] },
      { ...head, target: { ...head.target, selector: [{ type: 'TextQuoteSelector' }] } },
      {
        ...head,
        target: { ...head.target, selector: [{ type: 'TextPositionSelector', start: -1, end: 2 }] },
      },
      { ...head, target: { ...head.target, source: undefined } },
    ])
      expect(validate(JSON.parse(JSON.stringify(collectionOf(broken)))), JSON.stringify(broken)).toBe(false);
  });

  test('a time that is still to come is the time of reading; the day goes with it', async () => {
    const [savedAt, changedAt] = ['2099-01-01T20:00:00.000Z', '9999-12-31T00:00:00.000Z'];
    const read = await passagesIn(written([{ ...PASSAGE, savedOn: '2099-01-02', savedAt, changedAt }]));
    expect(read).toEqual([{ ...PASSAGE, savedAt: NOW, changedAt: NOW }]);
    // One copy was made earlier, and changed on a machine whose clock is ahead.
    const own = { ...PASSAGE, savedOn: '2026-11-20', changedAt };
    expect(await passagesIn(written([own]))).toEqual([{ ...own, changedAt: NOW }]);
  });

  test('an empty library is a file too', async () => {
    expect(await reading(written([]))).toEqual({ from: 'Sidelight', madeAt: NOW, items: [], watchlist: '' });
    expect(validate(JSON.parse(written([])))).toBe(true);
  });

  test('words that were altered after they were saved are told apart', async () => {
    const { items } = await reading(written([PASSAGE]).replaceAll('chartered', 'owned'));
    expect(items).toMatchObject([{ isAltered: true }]);
    expect((await reading(written([PASSAGE]))).items).toMatchObject([{ isAltered: false }]);
  });
});

describe('backups', () => {
  const versions = readdirSync(BACKUPS);
  test('one of each version is kept, and of version 2 two with terms that came later', () => {
    expect(versions).toEqual(['v1.jsonld', 'v2-in-doubt.jsonld', 'v2-with-day.jsonld', 'v2.jsonld']);
  });
  test.each(versions)('%s can still be restored, whole', async (name) => {
    const text = readFileSync(new URL(name, BACKUPS), 'utf8');
    expect(await passagesIn(text)).toEqual(BACKED_UP[name]);
    const { watchlist } = await reading(text);
    const read = watchlist === '' ? { list: [] } : readWatchlist({ file: name, text: watchlist });
    expect(read).toEqual({ list: name === 'v1.jsonld' ? [] : OWN_NAMES });
  });
  test.each(['v2.jsonld', 'v2-with-day.jsonld', 'v2-in-doubt.jsonld'])(
    '%s is still what we write',
    (name) => {
      const file = written(BACKED_UP[name]!, NOW, writeWatchlist(OWN_NAMES));
      expect(file).toBe(readFileSync(new URL(name, BACKUPS), 'utf8'));
      expect(validate(JSON.parse(file)), JSON.stringify(validate.errors)).toBe(true);
    },
  );
});

const OWN_NAMES = [
  watchEntry('haedong', { name: 'Haedong Agents', note: 'Signs for *cargo*.\n\n한국어 메모' }),
  watchEntry('orion-star', { kind: 'Vessel', imo: '8713471' }),
];

/** What was in the backups when they were made. */
const FIRST: Passage[] = [
  passage({
    id: uuid(7),
    savedAt: '2026-10-01T00:00:00Z',
    note: '한국어 메모',
    binnedAt: '2026-11-01T00:00:00Z',
  }),
  { ...PASSAGE, quote: { ...PASSAGE.quote, isRepeated: true }, former: ['note:0123456789abcdef'] },
];
const SECOND = FIRST.map(
  (one): Passage => ({
    ...one,
    entities: [...one.entities, { id: 'yours_haedong', name: 'Haedong Agents', by: 'name', status: '' }],
  }),
);
const WITH_DAY = SECOND.map((one) => ({
  ...one,
  savedOn: one === SECOND[0] ? '2026-09-30' : '2026-11-20',
  changedBy: 'Jun',
  page: { ...one.page, publication: 'The Harbour Times' },
}));
const BACKED_UP: Record<string, Passage[]> = {
  'v1.jsonld': FIRST,
  'v2.jsonld': SECOND,
  'v2-with-day.jsonld': WITH_DAY,
  'v2-in-doubt.jsonld': WITH_DAY.map((one) => ({
    ...one,
    entities: [
      ...one.entities,
      {
        id: 'kim-chol',
        name: 'KIM Chol',
        by: 'hand',
        status: 'A listed person has this name.',
        inDoubt: true,
      },
      { id: 'yours_orion-star', name: 'Orion Star', by: 'hand', status: '', inDoubt: true },
    ],
  })),
};

describe('annotations of other programs', () => {
  const target = {
    source: 'https://www.news.example/x?y=1',
    selector: { type: 'TextQuoteSelector', exact: 'held in Rason', prefix: 'was ' },
  };
  const one = (item: object) => reading(JSON.stringify(item)).then(({ items }) => items[0]!);

  test('the least of the model', async () => {
    const item = await one({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://x.example/1',
      type: 'Annotation',
      target,
    });
    expect(item).toMatchObject({
      item: 1,
      isAltered: false,
      passage: {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        quote: { exact: 'held in Rason', prefix: 'was ', suffix: '' },
        page: { url: 'https://www.news.example/x?y=1', site: 'news.example', cut: [] },
        savedAt: NOW,
        colour: 'yellow',
      },
    });
  });

  test('the same annotation gets the same id each time, another one another', async () => {
    const idOf = async (item: object) => {
      const read = await one(item);
      return 'fault' in read ? undefined : read.passage.id;
    };
    expect(await idOf({ id: 'http://x.example/1', target })).toBe(
      await idOf({ id: 'http://x.example/1', target, created: NOW }),
    );
    expect(await idOf({ id: 'http://x.example/1', target })).not.toBe(
      await idOf({ id: 'http://x.example/2', target }),
    );
    expect(await idOf({ target })).toBe(await idOf({ target }));
  });

  test('what may stand in several forms', async () => {
    const item = await one({
      id: 'urn:uuid:3F8A1C52-9d0e-4b6a-8c11-5e2f7a900d01',
      created: '2026-01-02T03:04:05+09:00',
      creator: [{ name: ['Jane', 'J.'] }, 'x'],
      body: [
        'http://x.example/essay',
        { type: 'TextualBody', value: 'Words' },
        { purpose: ['tagging'], value: 'ships' },
      ],
      target: [
        {
          source: { id: 'https://news.example/x', language: ['ko', 'en'], 'dc:title': 'T' },
          selector: [{ type: 'CssSelector', value: 'p', refinedBy: target.selector }],
          state: [{ type: 'TimeState', cached: ['https://archive.example/1'] }],
        },
      ],
    });
    expect(item).toMatchObject({
      passage: {
        id: '3F8A1C52-9d0e-4b6a-8c11-5e2f7a900d01',
        quote: { exact: 'held in Rason' },
        page: { language: 'ko', title: 'T' },
        note: 'http://x.example/essay\n\nWords',
        tags: ['ships'],
        savedAt: '2026-01-01T18:04:05.000Z',
        creator: 'Jane',
        archive: 'https://archive.example/1',
      },
    });
  });

  test.each<[string, object, object]>([
    [
      'no target',
      { id: 'x:1', type: 'Annotation', target: undefined, uri: undefined, body: 'y:1' },
      { field: 'target', problem: 'missing' },
    ],
    [
      'a whole page',
      { target: 'https://news.example/x' },
      { field: 'target.selector', problem: 'no passage' },
    ],
    ['no page', { target: { selector: target.selector } }, { field: 'target.source', problem: 'missing' }],
    [
      'a script for a page',
      { target: { ...target, source: 'javascript:alert(1)' } },
      { field: 'target.source', problem: 'no address of a page' },
    ],
    [
      'a page that is no address',
      { target: { ...target, source: 'news' } },
      { field: 'target.source', problem: 'no address of a page' },
    ],
    [
      'no words',
      { target: { ...target, selector: { type: 'TextQuoteSelector' } } },
      { field: 'target.selector.0.exact', problem: 'missing' },
    ],
    [
      'words that are none',
      { target: { ...target, selector: [{ type: 'TextQuoteSelector', exact: 7 }] } },
      { field: 'target.selector.0.exact', problem: 'of the wrong form' },
    ],
    [
      'a place that is none',
      {
        target: {
          ...target,
          selector: [target.selector, { type: 'TextPositionSelector', start: '1', end: 2 }],
        },
      },
      { field: 'target.selector.1.start', problem: 'of the wrong form' },
    ],
    [
      'a place that misses its end',
      { target: { ...target, selector: [target.selector, { type: 'TextPositionSelector', start: 1 }] } },
      { field: 'target.selector.1.end', problem: 'missing' },
    ],
    [
      'a time that is none',
      { created: 'yesterday', target },
      { field: 'created', problem: 'of the wrong form' },
    ],
    [
      'a body that is none',
      { body: [{ value: 7 }], target },
      { field: 'body.0.value', problem: 'of the wrong form' },
    ],
    [
      'a day that is none',
      { 'sidelight:savedOn': '2026-02-31', target },
      { field: 'sidelight:savedOn', problem: 'of the wrong form' },
    ],
    [
      'a colour that is none',
      { 'sidelight:colour': 'red', target },
      { field: 'sidelight:colour', problem: 'of the wrong form' },
    ],
    ['a number', { target: 7 }, { field: 'target', problem: 'of the wrong form' }],
  ])('%s is said, with the field', async (_what, item, fault) => {
    expect(await reading(JSON.stringify({ items: [item, { target }] }))).toMatchObject({
      items: [
        { item: 1, fault },
        { item: 2, passage: {} },
      ],
    });
  });

  test('whatever stands in a list of annotations, the reader says what is wrong with it or reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), mangled)), async (items) => {
        const read = await reading(JSON.stringify({ items }));
        expect(read.items).toHaveLength(items.length);
        for (const item of read.items)
          expect('fault' in item || typeof item.passage.quote.exact === 'string').toBe(true);
      }),
    );
  });
});

/** An annotation of ours in which one value is another. */
const mangled = fc
  .tuple(anyPassage, fc.nat(), fc.jsonValue())
  .map(([passage, place, other]) => {
    let at = 0;
    const json = written([passage]);
    const count = [...json.matchAll(/"[^"]*"|\d+/g)].length;
    return JSON.parse(json, (_key, value) =>
      typeof value !== 'object' && at++ === place % count ? other : value,
    )?.first?.items?.[0];
  })
  .filter((item) => item !== undefined);
