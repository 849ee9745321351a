/** One entry of the watchlist. */
import { useMemo } from 'preact/hooks';
import { libraryHashOf } from '../../core/library/route.ts';
import { readNote } from '../../core/notes/read-note.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { watchedId } from '../../core/watch/own-id.ts';
import type { BundledTwin } from '../../core/watch/twins.ts';
import { OwnNote } from '../own-note.tsx';
import { useWords } from '../use-words.tsx';
import { Proposal } from './proposal.tsx';

export interface EntryItemProps {
  entry: WatchEntry;
  /** Of this entry. */
  twins: readonly BundledTwin[];
  /** How many passages are linked with it. */
  passages: number;
  /** Where the reader has asked for it. */
  proposal: { path: string; text: string } | undefined;
  onEdit: (entry: WatchEntry) => void;
  onDelete: (entry: WatchEntry) => void;
  onPropose: (entry: WatchEntry | undefined) => void;
  onSaveProposal: (entry: WatchEntry) => void;
}

export function EntryItem({ entry, twins, passages, proposal, ...props }: EntryItemProps) {
  const { say } = useWords();
  const { id, kind, name, imo, names, note } = entry;
  const blocks = useMemo(() => readNote(note), [note]);
  const others = names.map(({ text }) => text).filter((text) => text !== name);
  return (
    <li id={`entry-${id}`}>
      <h2 tabIndex={-1}>{name}</h2>
      <p class="soft">
        <span class="yours">{say('mark.yours')}</span> {say(`kind.${kind}`)}
        {imo && ` · ${say('watch.imo', { imo })}`}
        {passages > 0 && (
          <>
            {' · '}
            <a href={`library.html${libraryHashOf({ page: 'entity', id: watchedId(entry) })}`}>
              {say('watch.passages', { count: passages })}
            </a>
          </>
        )}
      </p>
      {others.length > 0 && <p>{say('watch.names', { names: others.join(' · ') })}</p>}
      {note && <OwnNote blocks={blocks} />}
      {twins.map(({ id: twin, shared, name: heading }) => (
        <p key={twin} class="soft">
          <a href={`browse.html#entity/${twin}`}>{say('watch.twin', { shared, name: heading })}</a>
        </p>
      ))}
      <p class="actions">
        <button
          type="button"
          aria-label={say('watch.edit.named', { name })}
          onClick={() => props.onEdit(entry)}
        >
          {say('watch.edit')}
        </button>
        <button
          type="button"
          aria-label={say('watch.propose.named', { name })}
          aria-expanded={proposal !== undefined}
          onClick={() => props.onPropose(proposal ? undefined : entry)}
        >
          {say('watch.propose')}
        </button>
        <button
          type="button"
          aria-label={say('watch.delete.named', { name })}
          onClick={() => props.onDelete(entry)}
        >
          {say('watch.delete')}
        </button>
      </p>
      {proposal && (
        <Proposal
          name={name}
          {...proposal}
          onSaveFile={() => props.onSaveProposal(entry)}
          onClose={() => props.onPropose(undefined)}
        />
      )}
    </li>
  );
}
