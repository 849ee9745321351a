/** The search of the panel; comes with the first text that is looked up. */
import { NO_FILTERS } from '../core/browse/filters.ts';
import type { Words } from '../core/words/words.ts';
import type { FoundEntity } from '../ui/panel/found.tsx';
import { readCatalogue } from './open-catalogue.ts';

/** More would not be read. */
const MOST = 30;

let opened: { words: Words; catalogue: ReturnType<typeof readCatalogue> } | undefined;

/** @param words what first lines are said in */
export async function searchFor(
  text: string,
  words: Words,
): Promise<{ entities: FoundEntity[]; isNear: boolean }> {
  if (opened?.words !== words) opened = { words, catalogue: readCatalogue(words) };
  const { catalogue: open } = await opened.catalogue;
  const { groups, isNear } = open.results(text, NO_FILTERS);
  // Without a word in it, a text finds all there is.
  const entities = groups.length === 1 && !groups[0]!.kind ? groups[0]!.entities : [];
  return {
    entities: entities.slice(0, MOST).map((entity) => {
      const { id, name, role, mark } = entity;
      return { id, name, role, mark, lead: open.leadOf(entity) };
    }),
    isNear,
  };
}
