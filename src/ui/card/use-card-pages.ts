/** The pages of one card: the mention, and the entries that were opened one from another, each where the reader left it. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../core/words/words.ts';
import type { CardState } from './card-state.ts';
import { loadEntry, type ReadEntry } from './load-card.ts';
import { follow, replace, step, type Trail } from './trail.ts';

export interface CardPage {
  name: string;
  content: CardState;
}

export interface CardPages extends Trail<CardPage> {
  shown: CardPage;
  open(read: ReadEntry, id: string, name: string): void;
  go(by: 1 | -1): void;
  /** To where the page that is shown was left. */
  scrollBack(): void;
}

/** @param first of the mention itself; with another, whatever was opened from the last is gone */
export function useCardPages(first: CardPage, frame: RefObject<HTMLElement | null>, words: Words): CardPages {
  const from = first.content;
  const scrolled = useRef<number[]>([]);
  const [kept, setTrail] = useState<Trail<CardPage> & { from: CardState }>();
  const trail = kept?.from === from ? kept : { pages: [first], at: 0, from };
  const { pages, at } = trail;

  function leave(next: Trail<CardPage>): void {
    scrolled.current[at] = frame.current?.scrollTop ?? 0;
    setTrail({ ...next, from });
  }

  return {
    pages,
    at,
    shown: pages[at] ?? first,
    go: (by) => leave(step(trail, by)),
    open(read, id, name) {
      const page: CardPage = { name, content: { state: 'loading' } };
      leave(follow(trail, page));
      scrolled.current.length = at + 1;
      // What had the focus is hidden now.
      frame.current?.focus();
      void loadEntry(id, read, () => words).then((content) =>
        setTrail((now) => now && { ...now, ...replace(now, page, { ...page, content }) }),
      );
    },
    scrollBack() {
      if (frame.current) frame.current.scrollTop = scrolled.current[at] ?? 0;
    },
  };
}
