/** Where an entity of each kind lies in seeds/. */
import type { Kind } from './terms.ts';

/** Folders of entities. */
export const ENTITY_FOLDERS = ['people', 'organizations', 'vessels', 'instruments'] as const;

export const FOLDER_OF: Record<Kind, (typeof ENTITY_FOLDERS)[number]> = {
  Person: 'people',
  Company: 'organizations',
  Organization: 'organizations',
  PublicBody: 'organizations',
  Vessel: 'vessels',
  Instrument: 'instruments',
};

/** The folder an entity's file should lie in, where it lies in another of them. */
export function otherFolder(file: string, kind: Kind): string | undefined {
  const folder = ENTITY_FOLDERS.find((name) => file.split('/').includes(name));
  return folder && folder !== FOLDER_OF[kind] ? FOLDER_OF[kind] : undefined;
}
