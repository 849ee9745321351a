/** An entity in the panel: what its card says, and all its places on this page. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isInDoubt } from '../../core/matching/mention.ts';
import type { TabPlace } from '../../core/panel/places.ts';
import { CardFrame, type CardFrameProps } from '../card/card-frame.tsx';
import { placesInWords } from '../popup/places-in-words.ts';
import { useWords } from '../use-words.tsx';
import { PlaceSentence, placeKey } from './place-list.tsx';

export interface DossierProps
  extends Pick<
    CardFrameProps,
    'mark' | 'reason' | 'evidence' | 'candidates' | 'content' | 'read' | 'leaveOut' | 'onEdit'
  > {
  name: string;
  /** Its places on the page now. */
  places: readonly TabPlace[];
  onShow: (place: TabPlace) => void;
}

export function Dossier({ name, places, onShow, ...card }: DossierProps) {
  const words = useWords();
  const { say } = words;
  const inDoubt = places.filter((place) => isInDoubt(place.mark)).length;
  const all = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    all.current?.querySelector<HTMLElement>('.dossier')?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <section ref={all} aria-label={say('panel.entry')}>
      <h1 class="unseen">{name}</h1>
      <CardFrame {...card} text={name}>
        <section class="here" aria-labelledby="here">
          <h2 id="here">
            {say('panel.here')}{' '}
            <span class="count">{placesInWords(places.length - inDoubt, inDoubt, words)}</span>
          </h2>
          {places.length === 0 ? (
            <p class="fine">{say('panel.notHere')}</p>
          ) : (
            <ol>
              {places.map((place) => (
                <li key={placeKey(place)}>
                  <button type="button" class="place" onClick={() => onShow(place)}>
                    <PlaceSentence place={place} />
                  </button>
                </li>
              ))}
            </ol>
          )}
        </section>
      </CardFrame>
    </section>
  );
}
