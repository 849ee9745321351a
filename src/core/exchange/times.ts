/** Times as ISO 8601 has them. */

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

const WHOLE = /:\d\d:\d\d(?:\.\d+)?Z$/;

/** In UTC: as it stands where it is, and has its seconds; else turned into it. Without a zone it is taken for UTC. Undefined where it is no time. */
export function isoTime(text: string): string | undefined {
  if (!ISO_TIME.test(text)) return undefined;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const time = new Date(hasZone ? text : `${text}Z`);
  if (Number.isNaN(time.getTime())) return undefined;
  return WHOLE.test(text) ? text : time.toISOString();
}

/** Whether a text is an ISO day that there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true;
}
