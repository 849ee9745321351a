/** Packages without types of their own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { forceType: string });
    data: Record<string, unknown>[];
  }
}
