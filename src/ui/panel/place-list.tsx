/** The names of a page in reading order. One stop for the Tab key; arrows, Home and End go through it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabPlace } from '../../core/panel/places.ts';
import { Say, useWords } from '../use-words.tsx';
import { placeName } from './place-name.ts';
import { useFollowing } from './use-following.ts';

export interface PlaceListProps {
  places: readonly TabPlace[];
  /** Key of the uppermost one in view. */
  current: string | undefined;
  /** Key of the one that gets the focus when the list comes back. */
  returnTo: string | undefined;
  onOpen: (place: TabPlace) => void;
}

/** A place among those of a tab. */
export const placeKey = ({ frameId, number }: Pick<TabPlace, 'frameId' | 'number'>) => `${frameId}:${number}`;

export function PlaceList({ places, current, returnTo, onOpen }: PlaceListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState(returnTo);
  const keys = places.map(placeKey);
  const stop = [chosen, current].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];
  const buttons = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('.place') ?? [])];

  useLayoutEffect(() => {
    if (returnTo === undefined) return;
    const button = buttons()[keys.indexOf(returnTo)] ?? buttons()[0];
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }, []);
  useKeptFocus(keys, buttons);
  useFollowing(list, current);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  };
  return (
    <ol class="places" ref={list} onKeyDown={onKeyDown}>
      {places.map((place) => {
        const key = placeKey(place);
        return (
          <li key={key}>
            <PlaceButton
              place={place}
              isStop={key === stop}
              isCurrent={key === current}
              onFocus={() => setChosen(key)}
              onOpen={() => onOpen(place)}
            />
          </li>
        );
      })}
    </ol>
  );
}

interface PlaceButtonProps {
  place: TabPlace;
  isStop: boolean;
  isCurrent: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

function PlaceButton({ place, isStop, isCurrent, onFocus, onOpen }: PlaceButtonProps) {
  const words = useWords();
  const { say } = words;
  return (
    <button
      type="button"
      class="place"
      tabIndex={isStop ? 0 : -1}
      aria-current={isCurrent ? 'location' : undefined}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span class="head">
        <span class="name">{placeName(place.words, place.name, words)}</span>{' '}
        <span class="mark">{say(`mark.${place.mark}`)}</span>
      </span>
      {place.doubt && <span class="doubt">{say(`doubt.${place.doubt}`)}</span>}
      <PlaceSentence place={place} />
    </button>
  );
}

/** The words of the page, as it marks them. */
export function PlaceSentence({ place }: { place: TabPlace }) {
  const { before, words, after, mark, isInSame } = place;
  const marked = <strong class={mark}>{words}</strong>;
  return (
    <span class="sentence">
      {isInSame ? (
        <Say what="panel.inSame" values={{ words: marked }} />
      ) : (
        <>
          {before}
          {marked}
          {after}
        </>
      )}
    </span>
  );
}

/** When the row that had the focus is gone, the one in its place has it. */
function useKeptFocus(keys: readonly string[], buttons: () => HTMLButtonElement[]): void {
  const at = useRef(-1);
  useLayoutEffect(() => {
    const now = buttons().indexOf(document.activeElement as HTMLButtonElement);
    const isLost = at.current !== -1 && document.activeElement === document.body;
    if (isLost) buttons()[Math.min(at.current, keys.length - 1)]?.focus();
    else at.current = now;
  });
  useLayoutEffect(() => {
    const life = new AbortController();
    const remember = () => {
      at.current = buttons().indexOf(document.activeElement as HTMLButtonElement);
    };
    document.addEventListener('focusin', remember, { signal: life.signal });
    return () => life.abort();
  }, []);
}
