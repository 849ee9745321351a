/** The browse page: search over all of it, and one page for each entity, each note and the correction log. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Catalogue } from '../../core/browse/catalogue.ts';
import type { Filters } from '../../core/browse/filters.ts';
import { hashOf, type Route } from '../../core/browse/route.ts';
import { wordsTyped } from '../../core/browse/search-words.ts';
import type { Words } from '../../core/words/words.ts';
import { Say, useWords } from '../use-words.tsx';
import { EntityArticle } from './entity-article.tsx';
import { Corrections, Missing, Notes } from './lists.tsx';
import { MarkedPage, type MarkHits } from './marked.tsx';
import { Names } from './names.tsx';
import { NoteArticle } from './note-article.tsx';
import { SavedPassages } from './saved-passages.tsx';
import { titleOf } from './words.ts';

export type BrowseContent =
  | { state: 'loading' }
  | { state: 'failed' }
  /** `isStored`: read from the database, as it should be. */
  | { state: 'ready'; catalogue: Catalogue; isStored: boolean };

export interface BrowsePageProps {
  content: BrowseContent;
  route: Route;
  query: string;
  filters: Filters;
  onQuery: (query: string) => void;
  onFilters: (filters: Filters) => void;
  onRoute: (route: Route) => void;
  markHits: MarkHits;
  /** Passages kept about an entity. */
  countSaved: (entity: string) => Promise<number>;
}

const PLACES = ['names', 'notes', 'corrections'] as const;

export function BrowsePage(props: BrowsePageProps) {
  const { content, route, query, onQuery, onRoute } = props;
  const words = useWords();
  const { say } = words;
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const isReady = content.state === 'ready';
  useKeys({ field, main, onQuery });
  const isWhole = route.page === 'notes' || route.page === 'corrections';
  useLayoutEffect(() => {
    // What is listed there was not searched for. The page is drawn anew for that, which it cannot be while it is being drawn.
    if (isWhole && query !== '') queueMicrotask(() => onQuery(''));
  }, [isWhole]);
  usePlace({ main, route, isReady, words });

  const type = (typed: string) => {
    onQuery(typed);
    if (route.page !== 'names') onRoute({ page: 'names' });
  };
  return (
    <>
      <header class="top">
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              main.current?.querySelector<HTMLElement>('.row > a')?.click();
            }}
          >
            <label for="search">{say('browse.search')}</label>
            <input
              type="search"
              id="search"
              ref={field}
              value={query}
              autocomplete="off"
              spellcheck={false}
              enterkeyhint="search"
              aria-describedby="keys"
              onInput={(event) => type(event.currentTarget.value)}
            />
            <p class="fine keys" id="keys">
              <Say
                what="browse.keys"
                values={{
                  slash: <kbd>/</kbd>,
                  down: <kbd>↓</kbd>,
                  up: <kbd>↑</kbd>,
                  enter: <kbd>Enter</kbd>,
                  escape: <kbd>Esc</kbd>,
                }}
              />
            </p>
          </form>
        </search>
        <nav class="sections" aria-label={say('browse.places')}>
          {PLACES.map((page) => (
            <a key={page} href={hashOf({ page })} aria-current={page === route.page ? 'page' : undefined}>
              {say(`browse.${page}`)}
            </a>
          ))}
          <a href="library.html">{say('library.title')}</a>
          <a href="watchlist.html">{say('watch.title')}</a>
          <button type="button" onClick={() => print()}>
            {say('print')}
          </button>
        </nav>
      </header>
      <main ref={main}>
        {isReady && !content.isStored && (
          <p class="notice" role="status">
            {say('browse.noStorage')}
          </p>
        )}
        <Content {...props} />
      </main>
    </>
  );
}

function Content({ content, route, ...rest }: BrowsePageProps): ComponentChildren {
  const { say, locale } = useWords();
  if (content.state === 'loading')
    return (
      <>
        <h1>Sidelight</h1>
        <p class="nothing" role="status">
          {say('browse.reading')}
        </p>
      </>
    );
  if (content.state === 'failed')
    return (
      <>
        <h1>Sidelight</h1>
        <p class="notice" role="alert">
          {say('browse.failed')}
        </p>
      </>
    );
  const { catalogue } = content;
  const marks = { typed: wordsTyped(rest.query), markHits: rest.markHits };
  switch (route.page) {
    case 'names':
      return <Names catalogue={catalogue} {...rest} />;
    case 'notes':
      return <Notes notes={catalogue.notes} />;
    case 'corrections':
      return <Corrections corrections={catalogue.corrections} />;
    case 'entity': {
      const page = catalogue.entityPage(route.id);
      const correction = catalogue.corrections.find(({ id }) => id === route.id);
      return page ? (
        <>
          <SavedPassages entity={route.id} count={rest.countSaved} />
          <MarkedPage key={`${hashOf(route)} ${rest.query} ${locale}`} {...marks}>
            <EntityArticle {...page} />
          </MarkedPage>
        </>
      ) : (
        <Missing {...route} correction={correction} />
      );
    }
    case 'note': {
      const page = catalogue.notePage(route.id);
      return page ? (
        <MarkedPage key={`${hashOf(route)} ${rest.query} ${locale}`} {...marks}>
          <NoteArticle {...page} />
        </MarkedPage>
      ) : (
        <Missing {...route} correction={undefined} />
      );
    }
  }
}

interface Places {
  field: { current: HTMLInputElement | null };
  main: { current: HTMLElement | null };
}

/** / to the search field, arrows through what was found, Escape back to an empty field. */
function useKeys({ field, main, onQuery }: Places & Pick<BrowsePageProps, 'onQuery'>): void {
  useEffect(() => {
    const life = new AbortController();
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const { activeElement } = document;
      const links = [...(main.current?.querySelectorAll<HTMLElement>('.row > a') ?? [])];
      const at = links.indexOf(activeElement as HTMLElement);
      const isInField = activeElement === field.current;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === '/' && !activeElement?.matches('input[type="search"], select, textarea')) {
        field.current?.focus();
        field.current?.select();
      } else if (event.key === 'Escape' && (isInField || at >= 0)) {
        onQuery('');
        field.current?.focus();
      } else if (step && (isInField || at >= 0)) {
        const next = at + step;
        if (next === -1) field.current?.focus();
        else links[next]?.focus();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen, { signal: life.signal });
    return () => life.abort();
  }, []);
}

interface PlaceProps extends Pick<Places, 'main'> {
  route: Route;
  isReady: boolean;
  words: Words;
}

/** A new page begins at its heading; back at the list, the reader is where it was left. */
function usePlace({ main, route, isReady, words }: PlaceProps): void {
  const last = useRef<Route | undefined>(undefined);
  const left = useRef({ scroll: 0, hash: '' });
  useEffect(() => {
    const life = new AbortController();
    const remember = () => {
      if (last.current?.page === 'names') left.current.scroll = scrollY;
    };
    addEventListener('scroll', remember, { signal: life.signal, passive: true });
    return () => life.abort();
  }, []);
  const here = hashOf(route);
  useLayoutEffect(() => {
    if (!isReady) return;
    const heading = main.current?.querySelector('h1');
    document.title = titleOf(route, heading?.textContent ?? undefined, words);
    const from = last.current;
    last.current = route;
    if (!from || hashOf(from) === here) return;
    // Whoever types goes on typing.
    if (route.page === 'names' && document.activeElement?.id === 'search') return;
    if (from.page === 'names') left.current.hash = here;
    else left.current.hash ||= hashOf(from);
    const { scroll, hash } = left.current;
    const row =
      route.page === 'names' && main.current?.querySelector<HTMLElement>(`.row > a[href="${hash}"]`);
    scrollTo(0, row ? scroll : 0);
    (row || heading)?.focus({ preventScroll: true });
    // The list may be shorter than it was while its rows are laid out: the row itself is what the reader left.
    if (row) row.scrollIntoView({ block: 'nearest' });
  }, [here, isReady, words]);
}
