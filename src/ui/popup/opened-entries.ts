/** Entries that were opened in the popup, or why one cannot be shown. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import type { OwnCard } from '../../core/watch/own-card.ts';
import type { Words } from '../../core/words/words.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import { explainFailure } from '../card/failures.ts';
import type { ReadEntry } from '../card/load-card.ts';

export interface OpenedEntries {
  readonly all: ReadonlyMap<string, EntityCard | OwnCard | string>;
  open(id: string): Promise<void>;
  /** They were told in the language before. */
  forget(): void;
}

export interface OpenedEntriesOptions {
  read: ReadEntry;
  words: () => Words;
  onChanged: () => void;
}

export function createOpenedEntries({ read, words, onChanged }: OpenedEntriesOptions): OpenedEntries {
  const all = new Map<string, EntityCard | OwnCard | string>();
  return {
    all,
    async open(id) {
      if (all.has(id)) return;
      const entry = await read(id).catch((error: { code?: ErrorCode }) =>
        words().say(explainFailure(error.code ?? 'failed')),
      );
      all.set(id, entry);
      onChanged();
    },
    forget: () => all.clear(),
  };
}
