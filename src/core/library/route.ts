/** Where in the library a researcher is, as the address says it after its `#`: other pages link to these. */

export type LibraryRoute =
  /** Search and all that is found. */
  | { page: 'passages' }
  | { page: 'passage'; id: string }
  /** Everything saved about an entity. */
  | { page: 'entity'; id: string }
  | { page: 'timeline' }
  | { page: 'bin' }
  /** Export, import, backup, and how the storage is. */
  | { page: 'files' };

const ID = /^[\p{L}\p{N}._:-]{1,120}$/u;

/** Anything that leads nowhere leads to the passages. */
export function readLibraryRoute(hash: string): LibraryRoute {
  const [page, id, ...rest] = hash.replace(/^#/, '').split('/').map(decoded);
  if (rest.length > 0) return { page: 'passages' };
  if (page === 'passage' || page === 'entity')
    return id !== undefined && ID.test(id) ? { page, id } : { page: 'passages' };
  const isPlace = page === 'timeline' || page === 'bin' || page === 'files';
  return isPlace && id === undefined ? { page } : { page: 'passages' };
}

/** `#entity/green-pine` */
export function libraryHashOf(route: LibraryRoute): string {
  return 'id' in route ? `#${route.page}/${encodeURIComponent(route.id)}` : `#${route.page}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
