/** The side panel: the names of the page beside it, in reading order, and the entry of each. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AboutLexicon } from '../../core/lexicon/about.ts';
import { isInDoubt, isYours } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { TabPlace } from '../../core/panel/places.ts';
import { type OwnPages, WaysToOwnPages } from '../own-pages.tsx';
import { LexiconNotice, type LexiconNoticeProps } from '../popup/lexicon-notice.tsx';
import { NoneFound, NotAll } from '../popup/not-all.tsx';
import { NothingToShow, type NothingToShowProps } from '../popup/nothing-to-show.tsx';
import type { PopupState } from '../popup/popup-state.ts';
import { useWords } from '../use-words.tsx';
import { Dossier, type DossierProps } from './dossier.tsx';
import { Found, type FoundContent, type FoundEntity } from './found.tsx';
import { PlaceList, placeKey } from './place-list.tsx';
import { FEWEST_RELATIONS, Relations, type RelationsProps } from './relations.tsx';

export type PanelView =
  | { view: 'list' }
  | ({ view: 'dossier'; key: string } & Omit<DossierProps, 'places' | 'onShow'>)
  | { view: 'found'; text: string; content: FoundContent };

export interface PanelProps extends Omit<NothingToShowProps, 'content'>, OwnPages {
  /** Of the tab, as the popup has it. */
  content: PopupState;
  /** Undefined until the page has told. */
  places: readonly TabPlace[] | undefined;
  /** Key of the uppermost place in view. */
  current: string | undefined;
  view: PanelView;
  /** Where the reader left the view that is shown again: a place or an entry, or an entity in the relations. */
  returnTo: string | undefined;
  isReturnToRelations: boolean;
  relations: Omit<RelationsProps, 'returnTo'>;
  lexicon: LexiconNoticeProps;
  about: AboutLexicon;
  /** Said to screen readers. */
  announced: string;
  /** Why what was asked of the page did not happen. */
  notice: string | undefined;
  onOpen: (place: TabPlace) => void;
  onOpenName: (name: PageName) => void;
  onOpenEntity: (entity: FoundEntity) => void;
  onShow: (place: TabPlace) => void;
  onBack: () => void;
  onSettings: () => void;
}

export function Panel(props: PanelProps) {
  const { view, announced, notice, onBack } = props;
  const { say } = useWords();
  const isList = view.view === 'list';
  useEffect(() => {
    if (isList) return;
    const life = new AbortController();
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onBack();
    };
    addEventListener('keydown', leave, { signal: life.signal });
    return () => life.abort();
  }, [isList, onBack]);
  return (
    <>
      {!isList && (
        <nav class="bar">
          <button type="button" class="plain back" onClick={onBack}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M7.5 2l-4 4 4 4" />
            </svg>
            {say('panel.back')}
          </button>
        </nav>
      )}
      <main>
        {notice && (
          <div class="notices" role="alert">
            <p>{notice}</p>
          </div>
        )}
        <LexiconNotice {...props.lexicon} />
        <Shown {...props} />
      </main>
      <footer class="ways">
        <WaysToOwnPages {...props} />
        <button type="button" class="plain" onClick={props.onSettings}>
          {say('ways.settings')}
        </button>
      </footer>
      <p class="unseen" role="status">
        {announced}
      </p>
    </>
  );
}

function Shown(props: PanelProps): ComponentChildren {
  const { view, places = [], returnTo } = props;
  switch (view.view) {
    case 'dossier': {
      const { view: _view, key, ...dossier } = view;
      return (
        <Dossier
          key={key}
          {...dossier}
          places={places.filter((place) => place.key === key)}
          onShow={props.onShow}
        />
      );
    }
    case 'found':
      return <Found {...view} key={view.text} returnTo={returnTo} onOpen={props.onOpenEntity} />;
    case 'list':
      return <List {...props} />;
  }
}

function List(props: PanelProps) {
  const { content, places = [] } = props;
  const { say } = useWords();
  const bundled = places.filter(isOfLexicon);
  const host = 'host' in content ? content.host : undefined;
  return (
    <>
      <header>
        <h1>{say('panel.title')}</h1>
        <p class="sum">{[host, bundled.length > 0 && sumOf(bundled, say)].filter(Boolean).join(' · ')}</p>
      </header>
      <ListBody {...props} />
    </>
  );
}

function ListBody(props: PanelProps): ComponentChildren {
  const { content, places } = props;
  const { say } = useWords();
  if (content.state === 'impossible' && content.what === 'unknown')
    return (
      <section class="message">
        <p>{say('panel.unseen')}</p>
      </section>
    );
  if (content.state !== 'ready') return <NothingToShow {...props} content={content} />;
  if (!places) return <NothingToShow {...props} content={{ state: 'loading' }} />;
  const [toPlace, toRelation] = props.isReturnToRelations
    ? [undefined, props.returnTo]
    : [props.returnTo, undefined];
  const bundled = places.filter(isOfLexicon);
  const own = places.filter((place) => !isOfLexicon(place));
  const isToOwn = bundled.length === 0 || own.some((place) => placeKey(place) === toPlace);
  const listOf = (shown: readonly TabPlace[], isReturnedTo: boolean) => (
    <PlaceList
      places={shown}
      current={props.current}
      returnTo={isReturnedTo ? toPlace : undefined}
      onOpen={props.onOpen}
    />
  );
  const background = content.names.filter(({ mark }) => mark === 'background');
  return (
    <>
      {bundled.length === 0 ? (
        <NoneFound isPartial={content.isPartial} about={props.about} />
      ) : (
        listOf(bundled, !isToOwn)
      )}
      {own.length > 0 && (
        <section class="yours" aria-labelledby="yours">
          <h2 id="yours">
            <span class="swatch yours" aria-hidden="true" />
            {say('mark.yours')} <span class="count">{sumOf(own, say)}</span>
          </h2>
          <p class="meaning">{say('markMeans.yours')}</p>
          {listOf(own, isToOwn)}
        </section>
      )}
      {props.relations.relations.length >= FEWEST_RELATIONS && (
        <Relations {...props.relations} returnTo={toRelation} />
      )}
      {background.length > 0 && (
        <details class="background folds">
          <summary>
            {say('panel.background')} <span class="count">{background.length}</span>
          </summary>
          <p class="meaning">{say('panel.background.means')}</p>
          <ul>
            {background.map((name) => (
              <li key={name.key}>
                <button type="button" class="plain" onClick={() => props.onOpenName(name)}>
                  {name.name}
                </button>{' '}
                <span class="count">{say('panel.places', { count: name.count })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {content.isPartial && <NotAll onSettings={props.onSettings} />}
    </>
  );
}

const isOfLexicon = ({ mark }: TabPlace) => !isYours(mark);

function sumOf(places: readonly TabPlace[], say: ReturnType<typeof useWords>['say']): string {
  const names = new Set(places.map(({ key }) => key)).size;
  const inDoubt = places.filter(({ mark }) => isInDoubt(mark)).length;
  return say(inDoubt > 0 ? 'panel.sum.inDoubt' : 'panel.sum', {
    names: say('panel.names', { count: names }),
    places: say('panel.places', { count: places.length }),
    count: inDoubt,
  });
}
