/** What a page says of a passage arrives whole in the background, or not at all. */
import { describe, expect, test } from 'vitest';
import type { CardLink, LinkedEntity } from '../../src/core/library/passage.ts';
import { checkRequest } from '../../src/messages/requests.ts';
import { PASSAGE } from '../support/passages.ts';

const LINK: LinkedEntity = { id: 'kim-chol', name: 'KIM Chol', by: 'hand', status: 'Perhaps.' };

describe('names of a passage that is changed', () => {
  const change = (entity: object) => ({
    id: PASSAGE.id,
    base: PASSAGE.changedAt,
    change: { entities: [entity] },
  });

  test.each([LINK, { ...LINK, inDoubt: true }])('%j', (entity) => {
    expect(checkRequest('passages/change', change(entity))).toEqual(change(entity));
  });
  test.each([false, 'yes', 1])('no doubt that is %j', (inDoubt) => {
    expect(() => checkRequest('passages/change', change({ ...LINK, inDoubt }))).toThrow('passages/change');
  });
});

test.each<CardLink>([
  { id: 'kim-chol' },
  { id: 'kim-chol', doubt: 'Perhaps.' },
  { id: 'yours_orion', doubt: '' },
])('a passage that is saved from the card %j', (card) => {
  const { id, quote, paragraph, page, note, tags, colour } = PASSAGE;
  const request = { id, quote, paragraph, page, note, tags, colour, names: [], opened: '', card };
  expect(checkRequest('passages/save', request)).toEqual(request);
});
