/** Saving, changing, deleting and taking back: what is asked of the background, and what is said of its answer. */
import type { Passage } from '../../core/library/passage.ts';
import type { Words } from '../../core/words/words.ts';
import type {
  ErrorCode,
  NewPassage,
  PassageEdit,
  Reply,
  Request,
  ToBackground,
} from '../../messages/protocol.ts';
import { failureWords } from './failure.ts';
import type { OpenPassage, Shown } from './shown.ts';

export interface PassageWork {
  keep(made: Omit<NewPassage, 'note' | 'tags' | 'colour'>): Promise<void>;
  /** What was typed, when the panel closes. */
  done(open: OpenPassage, change: PassageEdit): Promise<void>;
  /** Before something else opens: keeps what was typed. False where that failed, and what is open stays. */
  leave(): Promise<boolean>;
  remove(open: OpenPassage): Promise<void>;
  undo(number: number): Promise<void>;
}

export interface PassageWorkOptions {
  ask: <N extends keyof ToBackground>(
    name: N,
    request: Request<ToBackground, N>,
  ) => Promise<Reply<ToBackground, N>>;
  /** Undefined where it is no answer of the background. */
  codeOf: (error: unknown) => ErrorCode | undefined;
  words: () => Words | undefined;
  shown: Shown;
  /** All that is kept of this page. */
  kept: () => Promise<Passage[]>;
  /** Something was kept; it is shown once this resolves, if it can be. */
  onKept: () => Promise<void>;
}

export function passageWork({ ask, codeOf, words, shown, kept, onKept }: PassageWorkOptions): PassageWork {
  const say = (key: 'passages.saved' | 'passages.deleted' | 'passages.undone') => words()?.say(key) ?? '';
  const sayFailure = (error: unknown) => {
    const now = words();
    return now ? failureWords(now, codeOf(error)) : '';
  };

  async function undo(number: number): Promise<void> {
    shown.close();
    await ask('passages/undo', { undo: number }).then(
      () => shown.say(say('passages.undone')),
      (error) => shown.say(sayFailure(error)),
    );
  }

  /** The background may have been stopped in the middle: what is asked twice is done once. */
  async function twice<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      // It did answer.
      if (code !== undefined && code !== 'not possible here') throw error;
      return work();
    }
  }

  async function done(open: OpenPassage, change: PassageEdit): Promise<void> {
    if (Object.keys(change).length === 0) return shown.close();
    const { id, changedAt: base } = open.passage;
    try {
      const { undo: number } = await ask('passages/change', { id, base, change });
      shown.close();
      shown.say(say('passages.saved'), () => void undo(number));
    } catch (error) {
      const all = await kept().catch(() => []);
      const now = all.find((one) => one.id === id);
      // It was done, and the answer lost.
      if (now && holds(now, change)) return shown.close();
      // What was typed stays; the next try is made upon what is kept now.
      const passage = { ...open.passage, changedAt: now?.changedAt ?? base };
      shown.stay({ ...open, passage, failure: sayFailure(error) });
    }
  }

  async function leave(): Promise<boolean> {
    const { open, typed } = shown;
    if (!open || Object.keys(typed).length === 0) return true;
    await done(open, typed);
    return shown.open === undefined;
  }

  return {
    undo,
    done,
    leave,
    async keep(made) {
      try {
        const { passage, ...how } = await twice(() =>
          ask('passages/save', { ...made, note: '', tags: [], colour: 'yellow' }),
        );
        // It is saved, whether or not it can be shown now.
        await onKept().catch(() => {});
        const { open } = shown;
        if (open?.passage.id !== passage.id) {
          // What could not be kept stays open; the new one is saved, and not shown.
          if (await leave()) shown.show(passage, how);
        }
        // What is typed there was typed upon what she saw.
        else
          shown.stay({ ...open, ...how, passage: isAsSeen(open.passage, passage) ? passage : open.passage });
      } catch (error) {
        shown.say(sayFailure(error), undefined, 60_000);
      }
    },
    async remove(open) {
      try {
        const { undo: number } = await ask('passages/delete', { id: open.passage.id });
        shown.close();
        shown.say(say('passages.deleted'), () => void undo(number));
      } catch (error) {
        shown.stay({ ...open, failure: sayFailure(error) });
      }
    },
  };
}

/** In all but the names, of which one may have been linked just now. */
function isAsSeen(seen: Passage, { note, tags, colour }: Passage): boolean {
  return holds(seen, { note, tags, colour });
}

function holds(passage: Passage, change: PassageEdit): boolean {
  return Object.entries(change).every(
    ([field, value]) => JSON.stringify(passage[field as keyof PassageEdit]) === JSON.stringify(value),
  );
}
