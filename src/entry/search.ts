/** The search of the panel; comes with the first text that is looked up. */
import { lookUp } from '../core/browse/look-up.ts';
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
  const { entities, isNear } = lookUp(open, text);
  return {
    entities: entities.slice(0, MOST).map((entity) => {
      const { id, name, role, mark } = entity;
      return { id, name, role, mark, lead: open.leadOf(entity) };
    }),
    isNear,
  };
}
