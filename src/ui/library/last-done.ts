/** What was done last, for as long as it can be taken back, and what could not be done. */
import type { Trouble } from '../../core/library/trouble.ts';
import type { Words } from '../../core/words/words.ts';

/** In one sentence, with the numbers by which it is undone. */
export interface Said {
  said: string;
  undo: number[];
}

/** Why something was not done, in one sentence. */
export class SaidTrouble extends Error {}

export interface LastDone {
  /** What could not be done, and what to do now. */
  readonly trouble: string | undefined;
  readonly done: Said | undefined;
  /** Does it, and says so, or why not. @returns whether it was done */
  attempt(work: () => Promise<Said>): Promise<boolean>;
  /** The same of what nobody asked for: what she could take back before, she still can. */
  attemptUnasked(work: () => Promise<Said>): Promise<boolean>;
  /** @param work undoes these numbers */
  takeBack(work: (numbers: number[]) => Promise<Said>): Promise<void>;
  forgetTrouble(): void;
  forgetDone(): void;
}

export interface LastDoneOptions {
  words: () => Words;
  troubleOf: (error: unknown) => Promise<Trouble>;
  /** How long something can be undone. */
  ms: number;
  onDone: () => void;
  /** Another tab was before her: what is shown is not what is stored. */
  onBehind: () => void;
  /** After every change of what is said. */
  onChanged: () => void;
}

export function createLastDone(options: LastDoneOptions): LastDone {
  const { words, troubleOf, ms, onDone, onBehind, onChanged } = options;
  let trouble: string | undefined;
  let done: Said | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(next: Said | undefined): void {
    clearTimeout(timer);
    done = next;
    if (next) timer = setTimeout(forgetDone, ms);
  }
  function forgetDone(): void {
    tell(undefined);
    onChanged();
  }

  type How = { isUndo?: boolean; isUnasked?: boolean };
  async function attempt(work: () => Promise<Said>, { isUndo, isUnasked }: How = {}): Promise<boolean> {
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
    attempt: (work) => attempt(work),
    attemptUnasked: (work) => attempt(work, { isUnasked: true }),
    async takeBack(work) {
      const { undo = [] } = done ?? {};
      if (undo.length > 0) await attempt(() => work(undo), { isUndo: true });
    },
    forgetTrouble() {
      trouble = undefined;
      onChanged();
    },
    forgetDone,
  };
}

export function sayTrouble(why: Trouble, { say }: Words, isUndo = false): string {
  if (isUndo && (why === 'elsewhere' || why === 'gone')) return say('library.trouble.undo');
  // The library was open a moment ago.
  return say(`library.trouble.${why === 'unavailable' ? 'failed' : why}`);
}
