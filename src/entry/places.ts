/** places.js: tells the side panel where the names of a frame stand. Comes when a panel is open, or a card is asked for by key. */
import { isoDay } from '../core/text/day-of.ts';
import { serve } from '../messages/channel.ts';
import { tellPlaces } from '../messages/places-port.ts';
import type { ToPage } from '../messages/protocol.ts';
import { readArticleDay } from '../page/article-date.ts';
import { contentParts, type FollowedPage, type WantedInPanel } from '../page/content-parts.ts';
import { isTopFrame } from '../page/frame-worth.ts';
import { placesOfPage } from '../page/places.ts';
import { runInSlices } from '../page/slices.ts';
import { isInView, watchTopmost } from '../page/topmost.ts';
import type { LeaveOut } from '../ui/card/not-this.tsx';
import { leaveOutFor } from './leave-out.ts';

/** A page that changes all the time is told of so often, in ms. */
const PERIOD_MS = 250;

const parts = contentParts();
const { page, documentLife } = parts;
// Injected twice it runs once.
if (page && documentLife && !documentLife.aborted && !parts.panel) start(page, documentLife);

function start({ marks, cards, frames }: FollowedPage, signal: AbortSignal): void {
  const isTop = isTopFrame(window);
  const articleDay = () => readArticleDay(document, isoDay(new Date()));
  const places = placesOfPage(window, () => marks.painted());
  /** What the panel left out here: its places are gone, and it may take that back. */
  const leftOut = new Map<number, LeaveOut>();
  let inView: number | null = null;
  let isTelling = false;
  let isToTellAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const line = tellPlaces({
    onHeard: () => void tell(),
    onAlone: () => topmost.renew([]),
    signal,
  });
  const topmost = watchTopmost({
    document,
    onChanged(placed) {
      inView = placed ? places.numberOf(placed) : null;
      line.tell({ news: 'in view', number: inView });
    },
    signal,
  });

  /** Where the names stand now; what changes meanwhile is told the next time. */
  async function tell(): Promise<void> {
    isToTellAgain = isTelling;
    if (isTelling) return;
    isTelling = true;
    const frame = await runInSlices(places.read(), () => signal.aborted);
    isTelling = false;
    if (!frame) return;
    if (isToTellAgain) tellSoon();
    topmost.renew(places.all());
    line.tell({
      news: 'places',
      frame,
      frameIds: isTop ? frames() : [],
      articleDay: isTop ? articleDay() : undefined,
    });
    line.tell({ news: 'in view', number: inView });
    const { wantedInPanel: wanted } = parts;
    delete parts.wantedInPanel;
    if (wanted) tellWanted(wanted);
  }

  function tellSoon(): void {
    if (!line.isHeard()) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void tell();
    }, PERIOD_MS);
  }

  function tellWanted({ id, name, placed }: WantedInPanel): void {
    line.tell({ news: 'wanted', id, name, number: places.numberOf(placed) });
  }

  parts.panel = {
    onChanged: tellSoon,
    onStep: (placed) => line.tell({ news: 'stepped', number: places.numberOf(placed) }),
    isOpen: () => line.isHeard(),
    open: tellWanted,
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    delete parts.panel;
  });

  serve<ToPage>(
    {
      'places/show': async ({ number }) => {
        const placed = places.withNumber(number);
        if (placed) cards.goTo(placed, 'popup');
        return placed !== undefined;
      },
      'places/mention': async ({ number }) => places.withNumber(number)?.mention ?? null,
      'places/leave-out': async ({ number, where, why }) => {
        const placed = places.withNumber(number);
        if (!placed) return null;
        const leaveOut = leaveOutFor(placed, () => {});
        leftOut.set(number, leaveOut);
        return leaveOut.onLeaveOut(where, why);
      },
      'places/take-back': async ({ number }) => {
        await leftOut.get(number)?.onUndo();
        return null;
      },
      'places/article-day': async () => articleDay() ?? null,
      'places/open-card': async () => {
        const shown = marks.painted();
        const last = shown.find((placed) => placed === cards.current());
        const placed = last ?? shown.find(isInView) ?? shown[0];
        if (placed) cards.goTo(placed, 'keyboard');
        return placed !== undefined;
      },
    },
    { signal },
  );
}
