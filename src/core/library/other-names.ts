/** What entities are called besides, so that passages about them are found by any of their names. */
import { watchedId } from '../watch/own-id.ts';

interface Named {
  id: string;
  name: string;
  imo?: string | undefined;
  names: readonly { text: string }[];
}

/** By the ids that passages are linked with; an IMO number is a name, too. @param own entries of her list */
export function otherNamesOf(
  bundled: readonly Named[],
  own: Iterable<Named>,
): Map<string, readonly string[]> {
  return new Map([
    ...bundled.map((entity): [string, string[]] => [entity.id, namesOf(entity)]),
    ...[...own].map((entry): [string, string[]] => [watchedId(entry), namesOf(entry)]),
  ]);
}

function namesOf({ name, names, imo }: Named): string[] {
  return [...new Set([name, ...names.map(({ text }) => text), ...(imo ? [imo] : [])])];
}
