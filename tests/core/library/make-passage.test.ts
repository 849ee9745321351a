import { expect, test } from 'vitest';
import { cleanTags, makePassage, sha256 } from '../../../src/core/library/make-passage.ts';
import { draftOf } from '../../support/drafts.ts';

test('a passage as it is kept', async () => {
  const draft = draftOf('Ship held', { tags: ['Ships', ' ships ', 'a,b', ''] });
  const now = new Date('2026-11-22T03:00:00Z');
  expect(await makePassage(draft, { creator: 'J. Doe', lexicon: '2026-11-21.abc', now })).toEqual({
    ...draft,
    tags: ['Ships', 'a b'],
    savedAt: '2026-11-22T03:00:00.000Z',
    changedAt: '2026-11-22T03:00:00.000Z',
    savedOn: '2026-11-22',
    creator: 'J. Doe',
    archive: '',
    zotero: '',
    lexicon: '2026-11-21.abc',
    sha256: await sha256('Ship held'),
  });
});

test('SHA-256 of UTF-8', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await sha256('김정은')).toBe(await sha256('김정은'.normalize('NFC')));
});

test('a tag is one line, and there once', () => {
  expect(cleanTags([' Dandong \n agents', 'dandong agents', '단둥'])).toEqual(['Dandong agents', '단둥']);
});
