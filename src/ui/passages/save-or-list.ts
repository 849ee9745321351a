/** What the page's menu and the key for saving do. */

export interface SaveOrList<R> {
  save(range: R): Promise<void>;
  list(): Promise<void>;
  sayNothing(): void;
}

/**
 * Saves what is selected; where nothing is, lists what is kept of the page.
 *
 * @param isAny whether anything is kept of it
 * @returns whether there was one or the other
 */
export async function saveOrList<R>(
  selected: R | undefined,
  isAny: boolean,
  { save, list, sayNothing }: SaveOrList<R>,
): Promise<boolean> {
  if (selected !== undefined) await save(selected);
  else if (isAny) await list();
  else sayNothing();
  return selected !== undefined || isAny;
}
