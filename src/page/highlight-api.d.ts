/** Not in TypeScript's DOM library yet: https://drafts.csswg.org/css-highlight-api-1/#interactions */
interface HighlightHitResult {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}

interface HighlightRegistry {
  highlightsFromPoint(x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }): HighlightHitResult[];
}
