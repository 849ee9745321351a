/** The frames that the panel hears: places.js is brought into each, and what it tells is put together. Wiring only. */
import { type FramePlaces, joinPlaces, type TabPlace } from '../core/panel/places.ts';
import { hearPlaces, type PlacesLine } from '../messages/places-port.ts';
import type { PlacesNews } from '../messages/protocol.ts';
import { addFile } from '../platform/frames.ts';

export interface PanelLines {
  /** Hears the page of this tab and its frames, and nothing else any more. */
  follow(tabId: number): void;
  /** Hears nobody. */
  stop(): void;
  /** Undefined until the page has told. */
  places(): TabPlace[] | undefined;
  /** Number and frame of the uppermost name in view. */
  inView(): TabPlace | undefined;
  articleDay(): string | undefined;
}

export interface PanelLinesOptions {
  /** The places, or which of them are in view, are others now. */
  onChanged: () => void;
  /** The reader went to a place by key. @param at its place among all, from 0 */
  onStepped: (place: TabPlace, at: number) => void;
  /** A card asked for an entry. @param place the one it is about; undefined where it is not told of yet */
  onWanted: (place: TabPlace | undefined, entity: { id: string; name: string }) => void;
  /** The page itself has gone, or does not answer any more. */
  onLost: () => void;
}

interface Frame {
  line?: PlacesLine;
  places?: FramePlaces;
  inView: number | null;
}

const TOP = 0;

export function openPanelLines({ onChanged, onStepped, onWanted, onLost }: PanelLinesOptions): PanelLines {
  const frames = new Map<number, Frame>();
  let tab: number | undefined;
  let day: string | undefined;
  let joined: TabPlace[] | undefined;

  function hear(tabId: number, frameId: number): void {
    if (frames.has(frameId)) return;
    const frame: Frame = { inView: null };
    frames.set(frameId, frame);
    const isHeard = () => frames.get(frameId) === frame;
    addFile('places.js', { tabId, frameId }).then(
      () => {
        if (!isHeard()) return;
        frame.line = hearPlaces(tabId, frameId, {
          onNews: (news) => isHeard() && take(tabId, frameId, frame, news),
          onGone: () => isHeard() && drop(frameId),
        });
      },
      () => isHeard() && drop(frameId),
    );
  }
  function take(tabId: number, frameId: number, frame: Frame, news: PlacesNews): void {
    switch (news.news) {
      case 'places':
        frame.places = news.frame;
        join();
        if (frameId === TOP) day = news.articleDay;
        for (const one of news.frameIds) hear(tabId, one);
        onChanged();
        break;
      case 'in view':
        frame.inView = news.number;
        onChanged();
        break;
      case 'stepped': {
        const at = indexOf(frameId, news.number);
        const place = joined?.[at];
        if (place) onStepped(place, at);
        break;
      }
      case 'wanted':
        onWanted(joined?.[indexOf(frameId, news.number)], news);
    }
  }
  function indexOf(frameId: number, number: number): number {
    return joined?.findIndex((place) => place.frameId === frameId && place.number === number) ?? -1;
  }
  function drop(frameId: number): void {
    frames.delete(frameId);
    join();
    if (frameId === TOP) onLost();
    else onChanged();
  }
  function join(): void {
    const told = [...frames].flatMap(([id, { places }]) => (places ? [[id, places] as const] : []));
    joined = frames.get(TOP)?.places ? joinPlaces(new Map(told)) : undefined;
  }
  function stop(): void {
    const lines = [...frames.values()];
    frames.clear();
    for (const { line } of lines) line?.close();
    tab = day = joined = undefined;
  }

  return {
    stop,
    follow(tabId) {
      if (tab === tabId && frames.has(TOP)) return;
      stop();
      tab = tabId;
      hear(tabId, TOP);
    },
    places: () => joined,
    inView: () => joined?.find(({ frameId, number }) => frames.get(frameId)?.inView === number),
    articleDay: () => day,
  };
}
