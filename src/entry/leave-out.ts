/** "Not this one?" said of a mark of this page: in its card, or in the side panel. */
import { pageKeyOf, siteOf } from '../core/settings/left-out.ts';
import { send } from '../messages/channel.ts';
import { contentParts } from '../page/content-parts.ts';
import type { PlacedMention } from '../page/painter.ts';
import { foldSpace, textAround } from '../page/text-around.ts';
import type { LeaveOut } from '../ui/card/not-this.tsx';

/** @param onLeaving the mark is about to go */
export function leaveOutFor(
  { mention: { id, candidates = [], text }, range }: PlacedMention,
  onLeaving: () => void,
): LeaveOut {
  const parts = contentParts();
  const ids = id === null ? candidates.map((one) => one.id) : [id];
  let key: string | null = null;
  const before = parts.leftOutForNow ?? [];
  const leaveOutForNow = (all: typeof before) => {
    parts.leftOutForNow = all;
    parts.leaveOutHere?.(all);
  };
  return {
    site: siteOf(parts.host ?? location.hostname),
    async onLeaveOut(where, why) {
      const said = {
        ids,
        words: foldSpace(text),
        text: textAround(range),
        ...(why ? { why } : {}),
        ...(where === 'page' ? { page: pageKeyOf(location.href) } : {}),
      };
      onLeaving();
      key = await send('left-out/add', said);
      if (key !== null) return where;
      leaveOutForNow([...before, { key: '', ...said }]);
      return 'for now';
    },
    async onUndo() {
      if (key !== null) await send('left-out/take-back', { key });
      leaveOutForNow(before);
    },
  };
}
