/** The card: who is this, how sure are we, says who, since when. */
import type { EntityCard as Card, CardEvent, CardSource } from '../../core/card/entity-card.ts';
import { leadOf } from '../../core/card/opening.ts';
import type { Mark } from '../../core/matching/mention.ts';
import { Note } from '../note.tsx';
import { MARK_WORDS } from '../words.ts';
import { Correction } from './correction.tsx';

export interface EntityCardProps {
  card: Card;
  /** First line: the lead of the entity, or the doubt about this mention. */
  opening: string;
  mark: Mark;
  /** Why it was marked here; left out where the card stands apart from a page. */
  reason?: string | undefined;
  /** Left out where the frame around it says the first line. */
  headingId?: string | undefined;
  onResize?: (() => void) | undefined;
}

export function EntityCard({ card, opening, mark, reason, headingId, onResize }: EntityCardProps) {
  const listed = opening === leadOf(card) ? card.more : [leadOf(card), ...card.more];
  return (
    <>
      {headingId && (
        <p class={`opening ${mark}`} id={headingId}>
          {opening}
        </p>
      )}
      <p class="who">
        <strong>{card.name}</strong>
        <span class="role">{card.imo ? `${card.role}, IMO ${card.imo}` : card.role}</span>
      </p>
      {listed.length > 0 && <p class="lead">{listed.join(' ')}</p>}
      <p class="summary">{card.summary}</p>
      {card.events.length > 0 && (
        <details class="part" onToggle={onResize}>
          <summary>What the lists and records say</summary>
          <Events events={card.events} />
          {card.searched.length > 0 && (
            <p class="fine">Searched for every name here: {card.searched.join('; ')}.</p>
          )}
          {card.meanings.map(({ measure, meaning }) => (
            <p class="fine" key={measure}>
              <strong>{sentenceCase(measure)}.</strong> {meaning}
            </p>
          ))}
        </details>
      )}
      {card.notes.length > 0 && (
        <section class="notes" aria-label="Background notes">
          {card.notes.map((note) => (
            <Note key={note.id} note={note} onToggle={onResize} />
          ))}
        </section>
      )}
      {card.claims.length > 0 && (
        <details class="part" onToggle={onResize}>
          <summary>Claims, and who makes them</summary>
          <ul class="claims">
            {card.claims.map(({ claim, by, source, later }) => (
              <li key={claim}>
                {claim}{' '}
                <span class="fine">
                  Said by {by}, in “{source}”. Since then: {later}.
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class="part" onToggle={onResize}>
        <summary>Sources</summary>
        <Sources sources={card.sources} />
      </details>
      <footer class="fine">
        {reason && <p>{reason}</p>}
        <p>
          <span class={`swatch ${mark}`} aria-hidden="true" /> {MARK_WORDS[mark]} · lexicon of{' '}
          {card.lexiconDate}
        </p>
        <Correction card={card} onResize={onResize} />
      </footer>
    </>
  );
}

function Events({ events }: { events: readonly CardEvent[] }) {
  return (
    <ol class="events">
      {events.map((event) => (
        <li key={`${event.authority} ${event.reference} ${event.action} ${event.date}`}>
          <span class="event">
            {event.action}: {event.authority}
            {event.measure ? `, ${event.measure}` : ''}
          </span>
          <span class="fine">
            {[`Date: ${event.date}`, event.reference, event.programme, event.source]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {event.remark && <span class="fine">{event.remark}</span>}
        </li>
      ))}
    </ol>
  );
}

function Sources({ sources }: { sources: readonly CardSource[] }) {
  return (
    <ul class="sources">
      {sources.map(({ title, publisher, date, places, url }) => (
        <li key={title + publisher}>
          <cite>{title}</cite>. {publisher}
          {date ? `, ${date}` : ''}
          {places.length > 0 ? `, ${places.join(', ')}` : ''}.{url && <span class="address"> {url}</span>}
        </li>
      ))}
    </ul>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
