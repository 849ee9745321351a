/** Where the focus goes when what had it is gone. */

/** To the button that opened a form. @param id of the entry; undefined for a new one */
export function toItsButton(id: string | undefined): void {
  const place = id === undefined ? document : document.getElementById(`entry-${id}`);
  place?.querySelector<HTMLElement>('.actions button')?.focus();
}

/** To the button that opened an entry's proposal. */
export function toItsProposal(id: string): void {
  document.getElementById(`entry-${id}`)?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
}

export function toSearch(): void {
  document.getElementById('search')?.focus();
}
