/** A page of a script's own making may be told by its fragment alone; any other is a place within the page. */
export const ROUTE = /^#!?\//;
