/** Words of the interface that several surfaces share. */

export function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}

/** A time of day as the reader's clock shows it. @param time milliseconds since 1970 */
export function clockTime(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
