/** What is kept: asked by article, by tag, one by one. The bin is never among it. */
import { articleKey } from '../core/library/address.ts';
import type { Passage } from '../core/library/passage.ts';
import { fromRow, type LibraryDatabase } from './library.ts';

/** Passages of one article, whichever of its variants these addresses are of, in the order they were saved. */
export async function passagesOfArticle(
  { passages }: LibraryDatabase,
  ...urls: string[]
): Promise<Passage[]> {
  const rows = await passages.where('articles').anyOf(urls.map(articleKey)).distinct().sortBy('savedAt');
  return rows.map(fromRow);
}

/** Whether any is kept of the article at this address. */
export async function hasPassages({ passages }: LibraryDatabase, url: string): Promise<boolean> {
  return (await passages.where('articles').equals(articleKey(url)).count()) > 0;
}

/** Passages about an entity, the newest first. */
export async function passagesAbout({ passages }: LibraryDatabase, entity: string): Promise<Passage[]> {
  const rows = await passages.where('named').equals(entity).sortBy('savedAt');
  return rows.reverse().map(fromRow);
}

/** All of them, in the order they were saved, a thousand at a time: a library may hold fifty thousand. */
export async function* allPassages({ passages }: LibraryDatabase): AsyncIterable<Passage[]> {
  const ids = await passages.orderBy('savedAt').primaryKeys();
  for (let at = 0; at < ids.length; at += MANY) {
    const rows = await passages.bulkGet(ids.slice(at, at + MANY));
    yield rows.filter((row) => row !== undefined).map(fromRow);
  }
}
const MANY = 1000;

/** Passages in the bin, those last deleted first. */
export async function binnedPassages({ bin }: LibraryDatabase): Promise<Passage[]> {
  const rows = await bin.orderBy('binnedAt').reverse().toArray();
  return rows.map(fromRow);
}

/** Tags in use, each with how often, the most used first. */
export async function usedTags({ passages }: LibraryDatabase): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  await passages.orderBy('tags').eachKey((key) => {
    const tag = String(key);
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** Of the library as a whole. */
export type MetaKey = 'creator' | 'backup days' | 'backup folder';

export async function readMeta({ meta }: LibraryDatabase, key: MetaKey): Promise<unknown> {
  return (await meta.get(key))?.value;
}
/** Whose library it is, as she calls herself; empty where she has not said. */
export async function creatorOf(database: LibraryDatabase): Promise<string> {
  const said = await readMeta(database, 'creator');
  return typeof said === 'string' ? said : '';
}
export async function writeMeta({ meta }: LibraryDatabase, key: MetaKey, value: unknown): Promise<void> {
  await meta.put({ key, value });
}
