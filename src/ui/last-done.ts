/** What was done last, for as long as it can be taken back, and what could not be done. */
import type { Trouble } from '../core/library/trouble.ts';
import type { Words } from '../core/words/words.ts';

/** In one sentence, with all by which it is undone. */
export interface Said<U> {
  said: string;
  undo: readonly U[];
}

/** Why something was not done, in one sentence. */
export class SaidTrouble extends Error {}

/** `U`: what a change is undone by. */
export interface LastDone<U> {
  /** What could not be done, and what to do now. */
  readonly trouble: string | undefined;
  readonly done: Said<U> | undefined;
  /**
   * Does it, and says so, or why not.
   * @param typed to be copied from what is said, where the field in which it stands goes with what it was for
   * @returns whether it was done
   */
  attempt(work: () => Promise<Said<U>>, typed?: string): Promise<boolean>;
  /** The same of what nobody asked for: what she could take back before, she still can. */
  attemptUnasked(work: () => Promise<Said<U>>): Promise<boolean>;
  /** Undoes what was done last. @returns whether it was done */
  takeBack(work: (undo: readonly U[]) => Promise<Said<U>>): Promise<boolean>;
  /** Says why something is not even tried. */
  refuse(why: string): void;
  forgetTrouble(): void;
  forgetDone(): void;
}

export interface LastDoneOptions {
  words: () => Words;
  troubleOf: (error: unknown) => Promise<Trouble>;
  sayTrouble: (why: Trouble, words: Words, isUndo: boolean) => string;
  /** How long something can be undone; left out: as long as the page is there. */
  ms?: number;
  onDone: () => void;
  /** Another tab was before her: what is shown is not what is stored. */
  onBehind: () => void;
  /** After every change of what is said. */
  onChanged: () => void;
}

export function createLastDone<U>(options: LastDoneOptions): LastDone<U> {
  const { words, troubleOf, sayTrouble, ms, onDone, onBehind, onChanged } = options;
  let trouble: string | undefined;
  let done: Said<U> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(next: Said<U> | undefined): void {
    clearTimeout(timer);
    done = next;
    if (next && ms !== undefined) timer = setTimeout(forgetDone, ms);
  }
  function forgetDone(): void {
    tell(undefined);
    onChanged();
  }

  type How = { isUndo?: boolean; isUnasked?: boolean; typed?: string };
  async function attempt(
    work: () => Promise<Said<U>>,
    { isUndo = false, isUnasked = false, typed = '' }: How = {},
  ): Promise<boolean> {
    try {
      const said = await work();
      if (!isUnasked || !done?.undo.length) tell(said);
      trouble = undefined;
      onDone();
      return true;
    } catch (error) {
      const why = await troubleOf(error);
      const isBehind = why === 'elsewhere' || why === 'gone';
      trouble = error instanceof SaidTrouble ? error.message : sayTrouble(why, words(), isUndo);
      if (why === 'gone' && typed !== '')
        trouble += ` ${words().say('library.trouble.typed', { text: typed })}`;
      if (isBehind) onBehind();
      onChanged();
      return false;
    }
  }

  return {
    get trouble() {
      return trouble;
    },
    get done() {
      return done;
    },
    attempt: (work, typed) => attempt(work, typed === undefined ? {} : { typed }),
    attemptUnasked: (work) => attempt(work, { isUnasked: true }),
    async takeBack(work) {
      const { undo = [] } = done ?? {};
      return undo.length > 0 && (await attempt(() => work(undo), { isUndo: true }));
    },
    refuse(why) {
      trouble = why;
      onChanged();
    },
    forgetTrouble() {
      trouble = undefined;
      onChanged();
    },
    forgetDone,
  };
}
