/** `ofk-post-11#18` -> `ofk-post-11`. */
export function sourceId(ref: string): string {
  return ref.split('#', 1)[0]!;
}
