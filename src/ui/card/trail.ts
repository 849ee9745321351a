/** The entries opened one from another in the same card: one is shown, those before and after it are kept. */
export interface Trail<P> {
  readonly pages: readonly P[];
  readonly at: number;
}

/** Opens a page from the one that is shown; what lay ahead of that is dropped. */
export function follow<P>({ pages, at }: Trail<P>, page: P): Trail<P> {
  return { pages: [...pages.slice(0, at + 1), page], at: at + 1 };
}

export function step<P>(trail: Trail<P>, by: 1 | -1): Trail<P> {
  const at = trail.at + by;
  return at in trail.pages ? { ...trail, at } : trail;
}

/** Puts another page in the place of one, wherever the reader is now. */
export function replace<P>(trail: Trail<P>, page: P, other: P): Trail<P> {
  return { ...trail, pages: trail.pages.map((one) => (one === page ? other : one)) };
}
