/** Where the reader is within the library: its title, its scroll and its focus. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type LibraryRoute, libraryHashOf } from '../../core/library/route.ts';
import { useWords } from '../use-words.tsx';

/** A new page begins at its heading; the list knows itself where it was left. */
export function usePlace(
  main: { current: HTMLElement | null },
  route: LibraryRoute,
  isReady: boolean,
  begins: '#export' | 'h1',
): void {
  const { say } = useWords();
  const last = useRef<string | undefined>(undefined);
  const here = libraryHashOf(route);
  useLayoutEffect(() => {
    if (!isReady) return;
    const heading = main.current?.querySelector('h1');
    const title = route.page === 'passages' ? '' : heading?.textContent;
    document.title = [title, say('library.title')].filter(Boolean).join(' · ');
    const from = last.current;
    last.current = here;
    if (from === undefined || from === here) return;
    // Whoever types goes on typing.
    if (document.activeElement?.id === 'search') return;
    if (route.page === 'passages') return;
    const beginning = main.current?.querySelector<HTMLElement>(begins);
    if (begins === 'h1') scrollTo(0, 0);
    else beginning?.scrollIntoView();
    beginning?.focus({ preventScroll: true });
  }, [here, isReady]);
}
