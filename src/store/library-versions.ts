/** Passages as earlier versions kept them. */
import { cleanAddress, siteOfAddress } from '../core/library/address.ts';
import { sha256 } from '../core/library/make-passage.ts';
import type { Passage } from '../core/library/passage.ts';

export interface PassageOfVersion1 {
  id: string;
  /** Address of the page without tracking parameters. */
  page: string;
  /** ISO time. */
  savedAt: string;
  quote: string;
}

/** What was not asked for then stays empty: nothing is made up. */
export async function fromVersion1({ id, page, savedAt, quote }: PassageOfVersion1): Promise<Passage> {
  const { url, cut } = cleanAddress(page);
  return {
    id,
    quote: { exact: quote, prefix: '', suffix: '', start: 0, end: quote.length },
    paragraph: quote,
    page: { url, cut, title: '', site: siteOfAddress(url), author: '', published: '', language: '' },
    entities: [],
    note: '',
    tags: [],
    colour: 'yellow',
    savedAt,
    changedAt: savedAt,
    creator: '',
    archive: '',
    zotero: '',
    lexicon: '',
    sha256: await sha256(quote),
  };
}
