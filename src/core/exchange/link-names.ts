/** Passages of other programs know nothing of our entities: who is named in them is found as on a page. */
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { withFormer } from './former.ts';

/** A place of a text in which an entity is surely meant. */
export interface NamedPlace {
  id: string;
  name: string;
  start: number;
  end: number;
}

/**
 * What was said of them on the day of the passage nobody of us knows: their status stays empty. That nobody was linked is kept as what the passage held
 * before, so that taking in the same file once more changes nothing.
 *
 * @param find all places in a text; a line is a block
 * @param lexicon its version
 */
export function linkNames(passage: Passage, find: (text: string) => NamedPlace[], lexicon: string): Passage {
  if (passage.entities.length > 0) return passage;
  const { prefix, exact, suffix } = passage.quote;
  // Line ends within it would part a name from what speaks for it.
  const [before, own, after] = [prefix, exact, suffix].map((part) => part.replaceAll('\n', ' '));
  const start = passage.page.title.length + 1 + before!.length;
  const end = start + own!.length;
  const places = find(`${passage.page.title.replaceAll('\n', ' ')}\n${before}${own}${after}`);
  const named = new Map<string, LinkedEntity>();
  for (const { id, name, ...place } of places)
    if (place.start < end && place.end > start) named.set(id, { id, name, by: 'name', status: '' });
  if (named.size === 0) return passage;
  return withFormer({ ...passage, entities: [...named.values()], lexicon }, passage);
}
