import type { PassageDraft } from '../../src/core/library/make-passage.ts';
import { makePassage } from '../../src/core/library/make-passage.ts';
import type { Passage } from '../../src/core/library/passage.ts';

let made = 0;

/** A draft of a passage with these words. */
export function draftOf(exact: string, change: Partial<PassageDraft> = {}): PassageDraft {
  made++;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    quote: { exact, prefix: 'Before ', suffix: ' after', start: 7, end: 7 + exact.length },
    paragraph: `Before ${exact} after`,
    page: {
      url: 'https://news.example/a',
      cut: ['utm_source'],
      title: 'A title',
      site: 'news.example',
      author: '',
      published: '2016-08-30',
      language: 'en',
    },
    entities: [],
    note: '',
    tags: [],
    colour: 'yellow',
    ...change,
  };
}

export function passageOf(
  exact: string,
  change: Partial<PassageDraft> = {},
  now = new Date(),
): Promise<Passage> {
  return makePassage(draftOf(exact, change), { creator: '', lexicon: '2026-11-21.abc', now });
}
