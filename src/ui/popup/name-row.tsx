/** One name of the page: count, a way to it, and its notes in place. */

import type { EntityCard as Card } from '../../core/card/entity-card.ts';
import { reasonWords } from '../../core/card/reason-words.ts';
import { doubtOf } from '../../core/matching/doubt.ts';
import { isYours } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { isOwnCard, type OwnCard as OwnCardData } from '../../core/watch/own-card.ts';
import type { ReadEntry } from '../card/load-card.ts';
import { OwnCard, yoursWords } from '../card/own-card.tsx';
import { useWords } from '../use-words.tsx';
import { EntryTrail } from './entry-trail.tsx';
import { placesOfName } from './places-in-words.ts';
import { uncertainHere, writtenHere } from './written-here.ts';

export interface NameRowProps {
  name: PageName;
  /** Entries that were opened, by id; a string is why one cannot be shown. */
  entries: ReadonlyMap<string, Card | OwnCardData | string>;
  onOpen: (id: string) => void;
  onShow: (key: string) => void;
  /** Opens what is named in an entry. */
  read: ReadEntry;
  /** Opens an entry of the reader's own list where it can be changed. */
  onEdit: (id: string) => void;
}

export function NameRow({ name, entries, onOpen, onShow, read, onEdit }: NameRowProps) {
  const words = useWords();
  const { say } = words;
  const here = writtenHere(name);
  const uncertain = uncertainHere(name);
  const doubt = doubtOf(name);
  const ids = name.id === null ? name.candidates : [name.id];
  // Her own she writes in any language.
  const language = isYours(name.mark) ? undefined : 'en';
  const openAll = (open: boolean) => {
    if (open) for (const id of ids) onOpen(id);
  };
  return (
    <li class="row">
      <details class="folds" onToggle={(event) => openAll(event.currentTarget.open)}>
        <summary>
          <span class="name" lang={language}>
            {name.name}
          </span>
          <span class="count">{placesOfName(name, words)}</span>
          {doubt && <span class="written">{say(`doubt.${doubt}`)}</span>}
          {here.length > 0 && <span class="written">{say('popup.here', { words: here.join(', ') })}</span>}
          {uncertain.length > 0 && (
            <span class="written">{say('popup.uncertainHere', { words: uncertain.join(', ') })}</span>
          )}
        </summary>
        {ids.map((id) => (
          <Entry key={id} entry={entries.get(id)} name={name} read={read} onEdit={onEdit} />
        ))}
      </details>
      {name.mark !== 'background' && (
        <button
          type="button"
          class="plain show"
          onClick={() => onShow(name.key)}
          aria-label={say('popup.show.named', { name: name.name })}
        >
          {say('popup.show')}
        </button>
      )}
    </li>
  );
}

function Entry({
  entry,
  name,
  read,
  onEdit,
}: Pick<NameRowProps, 'name' | 'read' | 'onEdit'> & { entry: Card | OwnCardData | string | undefined }) {
  const words = useWords();
  const { say } = words;
  if (entry === undefined) return <p class="fine">{say('popup.lookingUp')}</p>;
  if (typeof entry === 'string') return <p class="fine">{entry}</p>;
  if (isOwnCard(entry))
    return (
      <div class="entry">
        <p class={`opening ${name.mark}`}>{yoursWords(name.mark, name.id === null, words)}</p>
        <OwnCard card={entry} reason={reasonWords(name.reason, name.mark, words)} onEdit={onEdit} />
      </div>
    );
  // Told anew in another language, it begins anew.
  return <EntryTrail key={entry.locale} card={entry} name={name} read={read} />;
}
