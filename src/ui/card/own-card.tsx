/** A name of the researcher's own: what she wrote of it, and what she saved about it. Nothing here is said of any list. */
import type { Mark } from '../../core/matching/mention.ts';
import type { OwnCard as Card } from '../../core/watch/own-card.ts';
import type { Words } from '../../core/words/words.ts';
import { OwnNote } from '../own-note.tsx';
import { useWords } from '../use-words.tsx';

export interface OwnCardProps {
  card: Card;
  /** Why it was found here; left out where the card stands apart from a page. */
  reason?: string | undefined;
  /** What else speaks for it. */
  alsoFor?: readonly string[] | undefined;
  /** Opens it where it can be changed; left out where that is not possible. */
  onEdit?: ((id: string) => void) | undefined;
  onResize?: (() => void) | undefined;
}

/** The first line of a card. */
export function yoursWords(mark: Mark, isUndecided: boolean, { say }: Words): string {
  if (isUndecided) return say('card.yours.several');
  return say(mark === 'yours-uncertain' ? 'card.yours.uncertain' : 'card.yours');
}

export function OwnCard({ card, reason, alsoFor = [], onEdit, onResize }: OwnCardProps) {
  const { say, date } = useWords();
  const { id, name, kind, imo, alsoKnownAs, note, passages, passageCount } = card;
  const role = say(`kind.${kind}`);
  return (
    <>
      <p class="who">
        <strong dir="auto">{name}</strong>
        <span class="role">{imo ? say('card.role', { role, imo }) : role}</span>
      </p>
      {alsoKnownAs.length > 0 && (
        <p class="lead">{say('card.yours.known', { names: alsoKnownAs.join('; ') })}</p>
      )}
      {note.length > 0 && (
        <section class="own-note">
          <h3 class="fine">{say('card.yours.note')}</h3>
          <OwnNote blocks={note} linksAreButtons />
        </section>
      )}
      {(reason || alsoFor.length > 0) && (
        <div class="reason fine">
          {reason && <p>{reason}</p>}
          {alsoFor.length > 0 && <p>{say('card.also', { evidence: alsoFor.join('; ') })}</p>}
        </div>
      )}
      {passageCount > 0 && (
        <details class="part folds" onToggle={onResize}>
          <summary>{say('card.yours.passages', { count: passageCount })}</summary>
          <ul class="claims">
            {passages.map((one) => (
              <li key={one.id}>
                <q dir="auto">{one.words}</q>{' '}
                <span class="fine">
                  {say(one.isInDoubt ? 'card.yours.savedInDoubt' : 'card.yours.saved', {
                    title: one.title,
                    date: date(one.saved),
                  })}
                </span>
              </li>
            ))}
          </ul>
          {passageCount > passages.length && (
            <p class="fine">{say('card.yours.more', { count: passageCount - passages.length })}</p>
          )}
        </details>
      )}
      {onEdit && (
        <div class="choices">
          <button type="button" onClick={() => onEdit(id)}>
            {say('card.yours.edit')}
          </button>
        </div>
      )}
    </>
  );
}
