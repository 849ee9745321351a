/** Saving, changing, deleting and taking back: what is asked of the background, and what is said of its answer. */
import { createChangeLine } from '../../core/library/change-line.ts';
import { MOST_SIGNS, type Passage } from '../../core/library/passage.ts';
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
import { writeTags } from './written-tags.ts';

/** A passage as the page gives it. */
type Made = Omit<NewPassage, 'note' | 'tags' | 'colour'>;

export interface PassageWork {
  /** Saves what stands at a place, or says why not. @param make called with it where it can be saved */
  save<P extends { start: number; end: number }>(
    place: P | undefined,
    make: (place: P) => Promise<Made>,
  ): Promise<void>;
  /** Opens one, or the list of all. */
  open(passage: Passage): Promise<void>;
  list(): Promise<void>;
  /** What is typed of the open passage and not kept yet: it is, when she pauses. */
  typed(change: PassageEdit): void;
  /** Before something else opens, and when the page is left: keeps what was typed. False where that failed, and what is open stays. */
  leave(): Promise<boolean>;
  /** The same when Sidelight leaves the page. @returns what was typed and could not be kept, to be copied; empty where there is nothing */
  leaveForGood(): Promise<string>;
  /** Keeps what was typed, over what another has changed meanwhile if she says so once more, and closes. */
  done(): Promise<void>;
  remove(open: OpenPassage): Promise<void>;
  /** Takes back that the open passage was saved, with all that was changed of it since. */
  undo(): Promise<void>;
}

/** Asks the background. */
export type Ask<P> = <N extends keyof P>(name: N, request: Request<P, N>) => Promise<Reply<P, N>>;

export interface PassageWorkOptions {
  ask: Ask<ToBackground>;
  /** Undefined where it is no answer of the background. */
  codeOf: (error: unknown) => ErrorCode | undefined;
  words: () => Words | undefined;
  shown: Shown;
  /** All that is kept of this page. */
  kept: () => Promise<Passage[]>;
  /** Something was kept; it is shown once this resolves, if it can be. */
  onKept: () => Promise<void>;
}

/** As in the library. */
const PAUSE_MS = 900;

export function passageWork({ ask, codeOf, words, shown, kept, onKept }: PassageWorkOptions): PassageWork {
  const say = (key: 'passages.saved' | 'passages.deleted' | 'passages.undone') => words()?.say(key) ?? '';
  const sayFailure = (error: unknown) => {
    const now = words();
    return now ? failureWords(now, codeOf(error)) : '';
  };

  const line = createChangeLine();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** @param numbersOf asked when what is being written is written */
  async function undo(id: string, numbersOf: () => readonly number[]): Promise<void> {
    // Another may have been opened meanwhile: it stays, with what is typed of it.
    const isOpen = () => shown.open?.passage.id === id;
    if (isOpen()) {
      clearTimeout(timer);
      shown.type({});
    }
    await line.inTurn(async () => {
      const numbers = [...numbersOf()];
      line.forget();
      if (isOpen()) shown.close();
      await ask('passages/undo', { undo: numbers }).then(
        () => shown.say(say('passages.undone')),
        (error) => shown.fail(sayFailure(error)),
      );
    });
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

  /**
   * Writes what is typed when its turn comes: what was taken back meanwhile is not written, and what was written is not written twice.
   *
   * @param part of what is typed
   * @returns whether it is kept; where it is not, it stands in its fields still, and why is said
   */
  function write(part: (typed: PassageEdit) => PassageEdit, base?: string): Promise<boolean> {
    const { open: seen, typed } = shown;
    if (!seen) return Promise.resolve(true);
    const { id, changedAt } = seen.passage;
    const now = () => (shown.open?.passage.id === id ? shown.open : undefined);

    function written(passage: Passage, number?: number): void {
      const { failure: _over, behind: _before, ...open } = now() ?? seen!;
      if (!now()) return;
      shown.type(differing(shown.typed, passage));
      shown.stay({
        ...open,
        passage,
        changes: [...(open.changes ?? []), ...(number === undefined ? [] : [number])],
      });
    }
    return line.inTurn(async () => {
      const change = part(now() ? shown.typed : typed);
      if (Object.keys(change).length === 0) return true;
      const on = line.baseOf({ id, changedAt: base ?? changedAt });
      try {
        const { passage, undo: number } = await ask('passages/change', { id, base: on, change });
        line.changed(on, passage);
        written(passage, number);
        return true;
      } catch (error) {
        const all = await kept().catch(() => []);
        const there = all.find((one) => one.id === id);
        if (there && holds(there, change)) {
          // It was done, and the answer lost.
          line.changed(on, there);
          written(there);
          return true;
        }
        const open = now();
        if (open) shown.stay({ ...open, failure: sayFailure(error), behind: there?.changedAt });
        else shown.fail(sayFailure(error));
        return false;
      }
    });
  }

  function leave(base?: string): Promise<boolean> {
    clearTimeout(timer);
    return write((typed) => typed, base);
  }

  /** All but the tags: one may be half written. */
  const keepInPause = () => void write(({ tags: _half, ...typed }) => typed);

  async function keep(make: () => Promise<Made>): Promise<void> {
    let answer: Reply<ToBackground, 'passages/save'>;
    try {
      const made = await make();
      answer = await twice(() => ask('passages/save', { ...made, note: '', tags: [], colour: 'yellow' }));
    } catch (error) {
      shown.fail(sayFailure(error));
      return;
    }
    const { passage, undo: saved, known } = answer;
    const how = { ...(saved !== undefined && { saved }), ...(known && { known }) };
    // It is saved, whether or not it can be shown now.
    await onKept().catch(() => {});
    const { open } = shown;
    if (open?.passage.id !== passage.id) {
      // What could not be kept stays open; the new one is saved, and not shown.
      if (await leave()) shown.show(passage, how);
      else shown.say(say('passages.saved'));
    }
    // What is typed there was typed upon what she saw.
    else shown.stay({ ...open, ...how, passage: isAsSeen(open.passage, passage) ? passage : open.passage });
  }

  return {
    async undo() {
      const { open } = shown;
      if (!open) return;
      const { id } = open.passage;
      const now = () => (shown.open?.passage.id === id ? shown.open : open);
      await undo(id, () => [now().saved ?? [], now().changes ?? []].flat());
    },
    leave: () => leave(),
    async leaveForGood() {
      if (await leave()) return '';
      const { note = '', tags = [] } = shown.typed;
      return [note, writeTags(tags)].filter((words) => words !== '').join('\n\n');
    },
    async save(place, make) {
      const count = place ? place.end - place.start : 0;
      if (!place) shown.fail(words()?.say('passages.noText') ?? '');
      else if (count > MOST_SIGNS)
        shown.fail(words()?.say('passages.tooLong', { most: MOST_SIGNS, count }) ?? '');
      else await keep(() => make(place));
    },
    async open(passage) {
      if (shown.open?.passage.id !== passage.id && (await leave())) shown.show(passage);
    },
    async list() {
      if (await leave()) shown.list();
    },
    typed(change) {
      clearTimeout(timer);
      shown.type(change);
      if (Object.keys(change).length > 0) timer = setTimeout(keepInPause, PAUSE_MS);
    },
    async done() {
      const id = shown.open?.passage.id;
      if (!(await leave(shown.open?.behind))) return;
      // Another was opened meanwhile.
      if (id === undefined || shown.open?.passage.id !== id) return;
      const { changes = [] } = shown.open;
      shown.close();
      if (changes.length > 0) shown.say(say('passages.saved'), () => void undo(id, () => changes));
    },
    async remove({ passage: { id } }) {
      // What could not be kept would be in no bin either.
      if (!(await leave())) return;
      // Another may have been opened meanwhile.
      const now = () => (shown.open?.passage.id === id ? shown.open : undefined);
      try {
        const { undo: number } = await ask('passages/delete', { id });
        if (now()) shown.close();
        shown.say(say('passages.deleted'), () => void undo(id, () => [number]));
      } catch (error) {
        const open = now();
        if (open) shown.stay({ ...open, failure: sayFailure(error) });
        else shown.fail(sayFailure(error));
      }
    },
  };
}

/** In all but the names, of which one may have been linked just now. */
function isAsSeen(seen: Passage, { note, tags, colour }: Passage): boolean {
  return holds(seen, { note, tags, colour });
}

/** What of a change a passage does not hold. */
function differing(change: PassageEdit, passage: Passage): PassageEdit {
  return Object.fromEntries(
    Object.entries(change).filter(([field, value]) => !holds(passage, { [field]: value })),
  );
}

function holds(passage: Passage, change: PassageEdit): boolean {
  return Object.entries(change).every(
    ([field, value]) => JSON.stringify(passage[field as keyof PassageEdit]) === JSON.stringify(value),
  );
}
