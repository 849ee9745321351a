/** Data that may be compared with the seeds and not taken over. */
import { compareCopy } from '../../core/lists/compare.ts';
import { type Known, knownFromEntry } from '../../core/lists/known.ts';
import { isOfProgramme } from '../../core/lists/listed-entry.ts';
import type { ReadList } from '../lists/read-lists.ts';
import { count } from '../print.ts';

/** Data that may not be taken over: which known entities it has, and no proposal. */
export function compareOnly(
  list: ReadList,
  known: readonly Known[],
  programme: string | undefined,
  most: number,
): string {
  const wanted = programme ? list.entries.filter((entry) => isOfProgramme(entry, programme)) : list.entries;
  const { added, changed, same } = compareCopy({ ...list, entries: wanted }, known);
  const sure = [...changed, ...same];
  const maybe = added.filter((one) => one.maybe.length > 0);
  const lines = [
    `${list.format}: ${count(wanted.length, 'entry', 'entries')} read. Under a non-commercial licence: compared, nothing proposed.`,
    `${sure.length} are entities we have, ${maybe.length} bear a name we have.`,
    ...sure
      .slice(0, most)
      .map(({ entry, known: one }) => `  ${one.id.padEnd(24)} ${knownFromEntry(entry).name}`),
    ...maybe
      .slice(0, most)
      .map(
        ({ entry, maybe: [first] }) =>
          `  maybe ${first!.known.id.padEnd(18)} ${knownFromEntry(entry).name}: ${first!.because}`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}
