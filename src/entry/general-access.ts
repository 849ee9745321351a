/** Where Sidelight may read, for a page of its own that has no site in view. Wiring only. */
import { accessMode, askForAllSites, giveBackAccess, giveBackAllSites } from '../platform/access.ts';
import { type AccessChoices, createAccessChoices } from '../ui/access-choices.ts';

export async function openGeneralAccess(onChanged: () => void): Promise<AccessChoices> {
  const read = async () => ({ access: await accessMode(), site: 'neither' as const });
  return createAccessChoices(await read(), {
    read,
    askForAllSites,
    giveBackAllSites,
    giveBackAccess,
    onChanged,
  });
}
