/** What is open beside the passages of a page: one of them, the list of all, or a word on what was done. */

import type { Passage } from '../../core/library/passage.ts';
import type { KnownBefore, PassageEdit } from '../../messages/protocol.ts';
import type { SurfaceProps } from './surface.tsx';

export interface OpenPassage {
  passage: Passage;
  /** What went wrong the last time. */
  failure?: string;
  /** By which its saving is undone, if that was just now. */
  saved?: number | undefined;
  /** By which it is undone what was changed since it was opened. */
  changes?: readonly number[];
  /** It was changed elsewhere: `changedAt` upon which it is tried again, when she says so. */
  behind?: string | undefined;
  /** It was to be saved, and was kept before, by whom: empty for the reader herself. */
  known?: KnownBefore | undefined;
}

export interface Shown {
  readonly open: OpenPassage | undefined;
  readonly isListed: boolean;
  /** What was typed into the one that is open, and is not kept yet. */
  readonly typed: PassageEdit;
  readonly notice: SurfaceProps['notice'];
  /** Whether there is anything of it. */
  isThere(): boolean;
  show(passage: Passage, how?: Pick<OpenPassage, 'saved' | 'known'>): void;
  list(): void;
  type(change: PassageEdit): void;
  /** It stays open, as it is now. */
  stay(open: OpenPassage): void;
  close(): void;
  say(words: string, onUndo?: () => void): void;
  /** Something was not done. */
  fail(words: string): void;
  hush(): void;
  /** The reader has closed something. */
  ended(): void;
}

export interface ShownOptions {
  /** @param id of the passage that is to be opened; empty for the list */
  onOpen: (id: string) => void;
  onChanged: () => void;
  onClosed: () => void;
  /** She has closed the last of it. */
  onNothing: () => void;
  signal: AbortSignal;
}

/** How long it is said what was done, and what was not. */
const SAID_MS = 12_000;
const FAILED_MS = 60_000;

export function createShown({ onOpen, onChanged, onClosed, onNothing, signal }: ShownOptions): Shown {
  let open: OpenPassage | undefined;
  let isListed = false;
  let typed: PassageEdit = {};
  let notice: SurfaceProps['notice'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const isThere = () => open !== undefined || isListed || notice !== undefined;

  function tell(next: SurfaceProps['notice']): void {
    clearTimeout(timer);
    notice = next;
    onChanged();
  }
  function hush(): void {
    tell(undefined);
    ended();
  }
  function ended(): void {
    if (!isThere()) onNothing();
  }

  return {
    get open() {
      return open;
    },
    get isListed() {
      return isListed;
    },
    get typed() {
      return typed;
    },
    type(change) {
      typed = change;
    },
    get notice() {
      return notice;
    },
    isThere,
    show(passage, how) {
      open = { passage, ...how };
      typed = {};
      isListed = false;
      notice = undefined;
      onOpen(passage.id);
      onChanged();
    },
    list() {
      isListed = true;
      open = undefined;
      typed = {};
      onOpen('');
      onChanged();
    },
    stay(now) {
      open = now;
      onChanged();
    },
    close() {
      open = undefined;
      typed = {};
      isListed = false;
      onChanged();
      onClosed();
    },
    say(words, onUndo) {
      tell({ words, onUndo });
      timer = setTimeout(hush, SAID_MS);
    },
    fail(words) {
      tell({ words, isFailure: true });
      timer = setTimeout(hush, FAILED_MS);
    },
    hush,
    ended,
  };
}
