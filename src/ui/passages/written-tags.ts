/** Tags of a passage as one line of text, parted by commas, and back. */
import { cleanTags } from '../../core/library/make-passage.ts';

export function writeTags(tags: readonly string[]): string {
  return tags.join(', ');
}

/** Undefined where nothing else is written than these tags: one of a file may have a comma in it, which nobody has typed. */
export function readTags(line: string, before: readonly string[]): string[] | undefined {
  const written = tagsIn(line);
  return written.join() === tagsIn(writeTags(before)).join() ? undefined : written;
}

function tagsIn(line: string): string[] {
  return cleanTags(line.split(','));
}
