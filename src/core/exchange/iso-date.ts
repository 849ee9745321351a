/** Dates that pages give: as much of year, month and day as there is. */

/** `2016-05-30T10:00` -> [2016, 5, 30]; `2016-05` -> [2016, 5]; empty where it begins with none. */
export function dateParts(text: string): number[] {
  const [, ...parts] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(text) ?? [];
  return parts.filter((part) => part !== undefined).map(Number);
}
