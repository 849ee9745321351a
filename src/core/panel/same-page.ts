/** Whether a tab still shows the page that it showed. */

export interface TabPage {
  id: number;
  /** Empty where the browser does not tell. */
  url: string;
  /** Another page has begun to come, as far as the browser tells. */
  isComing?: boolean;
}

/** Where there is no address to compare, a page that begins to come is another: it may be the same, but nobody can say. */
export function isSamePage(before: TabPage, now: TabPage): boolean {
  return before.id === now.id && before.url === now.url && !(now.isComing && now.url === '');
}
