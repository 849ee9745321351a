/** Hypothesis's own files: what its client exports, and what its API answers. */
import { expect, test } from 'vitest';
import { readFile } from '../../support/import-file.ts';

const NOW = '2026-11-22T03:00:00.000Z';

const ANNOTATION = {
  id: 'mQ1xZrO4Ee6vTytpDCvh8g',
  created: '2026-05-30T10:11:12.123456+00:00',
  updated: '2026-06-01T00:00:00.000000+00:00',
  user: 'acct:minji@hypothes.is',
  user_info: { display_name: null },
  uri: 'https://www.news.example/held?x=1',
  text: 'The **agent** again.',
  tags: ['ships', 'agents'],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
  target: [
    {
      source: 'https://www.news.example/held?x=1',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 4,
          endOffset: 17,
        },
        { type: 'TextPositionSelector', start: 104, end: 117 },
        {
          type: 'TextQuoteSelector',
          exact: 'held in Rason',
          prefix: 'The tanker was ',
          suffix: ' on Monday',
        },
      ],
    },
  ],
  document: { title: ['Tanker held'] },
  links: { html: 'https://hypothes.is/a/mQ1xZrO4Ee6vTytpDCvh8g' },
  flagged: false,
  hidden: false,
  references: undefined as string[] | undefined,
};

const PASSAGE = {
  id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  quote: { exact: 'held in Rason', prefix: 'The tanker was ', suffix: ' on Monday', start: 104, end: 117 },
  page: { url: 'https://www.news.example/held?x=1', title: 'Tanker held', site: 'news.example' },
  entities: [],
  note: 'The **agent** again.',
  tags: ['ships', 'agents'],
  savedAt: '2026-05-30T10:11:12.123Z',
  changedAt: '2026-06-01T00:00:00.000Z',
  creator: 'minji@hypothes.is',
};

const reading = (content: unknown) => readFile(new TextEncoder().encode(JSON.stringify(content)), NOW);

test.each<[string, unknown, string]>([
  [
    'what the client exports',
    {
      export_date: '2026-11-01T00:00:00.000Z',
      export_userid: 'acct:minji@hypothes.is',
      client_version: '1.0.0',
      annotations: [ANNOTATION],
    },
    '2026-11-01T00:00:00.000Z',
  ],
  ['what the API finds', { total: 1, rows: [ANNOTATION] }, ''],
  ['a list', [ANNOTATION], ''],
])('%s', async (_what, content, madeAt) => {
  expect(await reading(content)).toMatchObject({
    from: 'Hypothesis',
    madeAt,
    items: [{ item: 1, passage: PASSAGE }],
  });
});

test('one annotation of the API', async () => {
  const { items } = await reading({ ...ANNOTATION, user_info: { display_name: 'Min-ji' }, references: [] });
  expect(items).toMatchObject([{ passage: { ...PASSAGE, creator: 'Min-ji' } }]);
});

test('the same annotation is the same passage each time, however it has changed', async () => {
  const idsOf = async (...all: object[]) =>
    (await reading(all)).items.map((item) => ('fault' in item ? undefined : item.passage.id));
  const [first, again, other] = await idsOf(
    ANNOTATION,
    { ...ANNOTATION, text: 'x' },
    { ...ANNOTATION, id: 'other' },
  );
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test.each<[string, object, object]>([
  ['a reply', { references: ['abc'] }, { field: 'references', problem: 'a reply' }],
  [
    'a note on the whole page',
    { target: [{ source: ANNOTATION.uri }] },
    { field: 'target.selector', problem: 'no passage' },
  ],
  ['no id', { id: undefined }, { field: 'id', problem: 'missing' }],
  ['tags that are none', { tags: 'ships' }, { field: 'tags', problem: 'of the wrong form' }],
])('%s is left out, with the reason', async (_what, change, fault) => {
  expect((await reading({ rows: [{ ...ANNOTATION, ...change }, ANNOTATION] })).items).toMatchObject([
    { item: 1, fault },
    { item: 2, passage: PASSAGE },
  ]);
});
