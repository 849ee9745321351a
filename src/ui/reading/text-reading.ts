/** A text on its way: what is read of it, what kept it from being read, and that nothing of another is in its place. */
import type { PageName } from '../../core/matching/page-names.ts';
import type { Key } from '../../core/words/words.ts';
import type { ReadingState } from './reading.tsx';

export interface TextReading {
  readonly content: ReadingState;
  /** In the place of whatever was read, or is being read. @param work resolves to the names of the text */
  read(title: string, work: ReadText): Promise<void>;
  /** Nothing is read any more. */
  leave(): void;
}

export type ReadText = (
  onPage: (page: number, pages: number) => void,
  signal: AbortSignal,
) => Promise<PageName[]>;

export interface TextReadingOptions {
  /** Whatever was read before is gone. */
  onBegin: () => void;
  onChanged: () => void;
  faultOf: (error: unknown) => Key;
}

export function createTextReading({ onBegin, onChanged, faultOf }: TextReadingOptions): TextReading {
  let content: ReadingState = { state: 'empty', fault: undefined };
  let life = new AbortController();

  function show(next: ReadingState): void {
    content = next;
    onChanged();
  }
  function begin(first: ReadingState): AbortSignal {
    life.abort();
    life = new AbortController();
    onBegin();
    show(first);
    return life.signal;
  }

  return {
    get content() {
      return content;
    },
    async read(title, work) {
      const signal = begin({ state: 'reading' });
      try {
        const names = await work((page, pages) => show({ state: 'reading', page, pages }), signal);
        signal.throwIfAborted();
        show({ state: 'ready', title, names });
      } catch (error) {
        if (!signal.aborted) begin({ state: 'empty', fault: faultOf(error) });
      }
    },
    leave() {
      begin({ state: 'empty', fault: undefined });
    },
  };
}
