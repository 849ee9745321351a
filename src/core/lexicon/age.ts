/** How old the lexicon is. */

const OLD_DAYS = 90;

/**
 * The lexicon's day where it is more than 90 days back; undefined where it is not.
 * @param version "2026-11-21.79ee38ad"
 * @param today ISO day
 */
export function oldSince(version: string, today: string): string | undefined {
  const day = version.slice(0, 10);
  const days = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return days > OLD_DAYS ? day : undefined;
}
