/** A passage with what a test is about, and the rest as it usually is. */
import type { Passage } from '../../src/core/library/passage.ts';

export interface PassageParts {
  quote?: string;
  paragraph?: string;
  /** Id and name. */
  entities?: [id: string, name: string][];
  site?: string;
  title?: string;
  tags?: string[];
  note?: string;
  savedAt?: string;
}

export function passage(id: string, parts: PassageParts = {}): Passage {
  const {
    quote = 'A sentence.',
    paragraph = quote,
    entities = [],
    site = 'example.org',
    title = 'A page',
  } = parts;
  const { tags = [], note = '', savedAt = '2026-06-01T12:00:00Z' } = parts;
  const start = paragraph.indexOf(quote);
  return {
    id,
    quote: {
      exact: quote,
      prefix: paragraph.slice(0, start),
      suffix: paragraph.slice(start + quote.length),
      start,
      end: start + quote.length,
    },
    paragraph,
    page: { url: `https://${site}/${id}`, cut: [], title, site, author: '', published: '', language: 'en' },
    entities: entities.map(([entity, name]) => ({ id: entity, name, by: 'name', status: 'On the UN list.' })),
    note,
    tags,
    colour: 'yellow',
    savedAt,
    changedAt: savedAt,
    creator: '',
    archive: '',
    zotero: '',
    lexicon: '2026-11-21.0',
    sha256: '0'.repeat(64),
  };
}
