/** "Not this one?" in the panel: the page that a place stands on does it. Wiring only. */
import type { TabPlace } from '../core/panel/places.ts';
import { siteOf } from '../core/settings/left-out.ts';
import { hostOf } from '../core/sites/host-of.ts';
import { sendToPage } from '../messages/channel.ts';
import type { CurrentTab } from '../platform/tabs.ts';
import type { LeaveOut } from '../ui/card/not-this.tsx';
import { placeKey } from '../ui/panel/place-list.tsx';

export interface LeaveOutOfOptions {
  tab: CurrentTab;
  places: () => readonly TabPlace[];
  /** Whether the place has gone from the page meanwhile. */
  onAnswer: (isGone: boolean) => void;
}

/** What was taken back stands there under another number. */
export function leaveOutOf(opened: TabPlace, { tab, places, onAnswer }: LeaveOutOfOptions): LeaveOut {
  let left = opened;
  return {
    site: siteOf(hostOf(tab.url)),
    async onLeaveOut(where, why) {
      left =
        places().find((one) => placeKey(one) === placeKey(opened)) ??
        places().find(({ key }) => key === opened.key) ??
        opened;
      const { number, frameId } = left;
      const request = { number, where, why };
      const came = await sendToPage(tab.id, 'places/leave-out', request, frameId).catch(() => null);
      onAnswer(came === null);
      return came;
    },
    async onUndo() {
      await sendToPage(tab.id, 'places/take-back', { number: left.number }, left.frameId).catch(() =>
        onAnswer(true),
      );
    },
  };
}
