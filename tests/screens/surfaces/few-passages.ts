/** What a researcher may have saved: invented sentences, as those of the sample site, on fixed days. */
import type { Passage } from '../../../src/core/library/passage.ts';
import { type PassageParts, passage } from '../../support/passage.ts';

export const GREEN_PINE: [string, string] = ['green-pine', 'Green Pine Associated Corporation'];
const BUREAU: [string, string] = ['reconnaissance-general-bureau', 'Reconnaissance General Bureau'];
const STATUS: Record<string, string> = {
  [GREEN_PINE[0]]:
    'Listed by the UN and the EU since 2 May 2012. Also on the US list as read in July 2021; it may have changed.',
  [BUREAU[0]]: 'Listed by the UN since 2 March 2016.',
};

type Parts = PassageParts & { page?: Partial<Passage['page']>; more?: Partial<Passage> };

/** An id as the program gives one: an import would give any other a new one. */
function saved(number: number, { page, more, ...parts }: Parts): Passage {
  const plain = passage(`00000000-0000-4000-8000-00000000000${number}`, parts);
  const entities = plain.entities.map((one) => ({ ...one, status: STATUS[one.id] ?? one.status }));
  return { ...plain, entities, page: { ...plain.page, ...page }, ...more };
}

export const AGENT = saved(1, {
  quote:
    'The agent in Dandong had signed for the cargo twice, the papers show, and both times for Green Pine.',
  paragraph:
    'In March the papers changed. The agent in Dandong had signed for the cargo twice, the papers show, and both times for Green Pine. Nobody had asked until then.',
  entities: [GREEN_PINE],
  site: 'meridian-post.example',
  title: 'A ship in Panama, and the papers that came with her',
  tags: ['dandong', 'shipping'],
  note: 'First time that the **agent** is named.\n\nCompare with the port call of June.',
  savedAt: '2026-06-10T12:00:00.000Z',
  page: {
    url: 'https://meridian-post.example/world/ship-in-panama',
    cut: ['utm_source', 'sessionid'],
    author: 'Mara Quist',
    published: '2026-06-08',
  },
  more: { creator: 'J. Park', sha256: 'ab'.repeat(32) },
});

export const CREW = saved(2, {
  quote: '정찰총국은 청송연합을 통해 화물을 보냈다고 보고서는 밝혔다.',
  entities: [GREEN_PINE, BUREAU],
  site: 'yna.example',
  title: '두 책상',
  tags: ['선박'],
  savedAt: '2026-07-01T12:00:00.000Z',
  page: { language: 'ko' },
  more: { colour: 'blue' },
});

export const BANK = saved(3, {
  quote: 'The bank closed the account in May and told nobody why.',
  site: 'harbour-times.example',
  title: 'Letters from a bank',
  savedAt: '2025-12-31T12:00:00.000Z',
  more: { colour: 'green' },
});

export const FEW: readonly Passage[] = [
  AGENT,
  CREW,
  BANK,
  saved(4, {
    quote: 'Green Pine is named on page 41, beside a bureau of which the report says little.',
    entities: [GREEN_PINE, BUREAU],
    site: 'meridian-post.example',
    title: 'Reading the chart',
    tags: ['cite'],
    savedAt: '2026-07-19T12:00:00.000Z',
    more: { colour: 'pink' },
  }),
];
