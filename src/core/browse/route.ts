/** Where on the browse page a reader is, as the address says it after its `#`: other surfaces link to these. */

export type Route =
  /** Search, filters and all names. */
  | { page: 'names' }
  | { page: 'entity'; id: string }
  | { page: 'notes' }
  | { page: 'note'; id: string }
  | { page: 'corrections' };

/** Anything that leads nowhere leads to all names. */
export function readRoute(hash: string): Route {
  const [page, id, ...rest] = hash.replace(/^#/, '').split('/');
  if (rest.length > 0) return { page: 'names' };
  if (page === 'entity' || page === 'note') return isId(id) ? { page, id } : { page: 'names' };
  if (page === 'notes' || page === 'corrections') return id === undefined ? { page } : { page: 'names' };
  return { page: 'names' };
}

/** `#entity/green-pine`; all names are `#names`, as an empty hash would scroll and reload nothing. */
export function hashOf(route: Route): string {
  return 'id' in route ? `#${route.page}/${route.id}` : `#${route.page}`;
}

const isId = (id: string | undefined): id is string => id !== undefined && /^[a-z0-9-]{1,80}$/.test(id);
