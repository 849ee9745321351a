/** The card: who is this, how sure are we, says who, since when. */
import type { EntityCard as Card, CardEvent, CardRelation, CardSource } from '../../core/card/entity-card.ts';
import { leadOf } from '../../core/card/opening.ts';
import type { Mark } from '../../core/matching/mention.ts';
import { Name, Note } from '../note.tsx';
import { MARK_WORDS } from '../words.ts';
import { CopyText } from './copy-text.tsx';
import { Correction } from './correction.tsx';
import { Timeline } from './timeline.tsx';

export interface EntityCardProps {
  card: Card;
  /** First line: the lead of the entity, or the doubt about this mention. */
  opening: string;
  mark: Mark;
  /** Why it was marked here; left out where the card stands apart from a page. */
  reason?: string | undefined;
  /** What else speaks for it. */
  alsoFor?: readonly string[] | undefined;
  /** Left out where the frame around it says the first line. */
  headingId?: string | undefined;
  /** Opens an entity that is named in it; left out, names are words. */
  onName?: ((id: string, name: string) => void) | undefined;
  /** Opens it in the side panel; left out where that is not possible. */
  onPanel?: ((id: string) => void) | undefined;
  onResize?: (() => void) | undefined;
}

export function EntityCard({
  card,
  opening,
  mark,
  reason,
  alsoFor = [],
  headingId,
  onName,
  onPanel,
  onResize,
}: EntityCardProps) {
  const listed = opening === leadOf(card) ? card.more : [leadOf(card), ...card.more];
  const stated = card.relations.filter(({ allegedBy }) => !allegedBy);
  const alleged = card.relations.filter(({ allegedBy }) => allegedBy);
  return (
    <>
      {headingId && (
        <p class={`opening ${mark}`} id={headingId}>
          <Opening words={opening} onTheDay={card.onTheDay} />
        </p>
      )}
      <p class="who">
        <strong>{card.name}</strong>
        <span class="role">{card.imo ? `${card.role}, IMO ${card.imo}` : card.role}</span>
      </p>
      {listed.length > 0 && <p class="lead">{listed.join(' ')}</p>}
      <p class="summary">{card.summary}</p>
      {card.timeline && <Timeline timeline={card.timeline} />}
      {card.meanings.length > 0 && (
        <details class="part" onToggle={onResize}>
          <summary>What does this mean?</summary>
          {card.meanings.map(({ measure, meaning }) => (
            <p class="fine" key={measure}>
              <strong>{sentenceCase(measure)}.</strong> {meaning}
            </p>
          ))}
        </details>
      )}
      {card.events.length > 0 && (
        <details class="part" onToggle={onResize}>
          <summary>What the lists and records say</summary>
          <Events events={card.events} />
          {card.searched.length > 0 && (
            <p class="fine">Searched for every name here: {card.searched.join('; ')}.</p>
          )}
        </details>
      )}
      {card.notes.length > 0 && (
        <section class="notes" aria-label="Background notes">
          {card.notes.map((note) => (
            <Note key={note.id} note={note} of={card.id} onName={onName} onToggle={onResize} />
          ))}
        </section>
      )}
      {stated.length > 0 && (
        <details class="part" onToggle={onResize}>
          <summary>Relations</summary>
          <ul class="claims">
            {stated.map((relation) => (
              <Relation key={relation.what + relation.id} relation={relation} onName={onName} />
            ))}
          </ul>
        </details>
      )}
      {card.claims.length + alleged.length > 0 && (
        <details class="part" onToggle={onResize}>
          <summary>Claims, and who makes them</summary>
          <ul class="claims">
            {alleged.map((relation) => (
              <Relation key={relation.what + relation.id} relation={relation} onName={onName} />
            ))}
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
        {alsoFor.length > 0 && <p>Also: {alsoFor.join('; ')}.</p>}
        <p>
          <span class={`swatch ${mark}`} aria-hidden="true" /> {MARK_WORDS[mark]} · lexicon of{' '}
          {card.lexiconDate}
        </p>
        <div class="offers">
          <CopyText
            kind="citation"
            label="Copy citation"
            text={card.citation}
            copied="The citation is on the clipboard."
            toCopy="Copy this text."
            field="Citation"
            onResize={onResize}
          />
          <Correction card={card} onResize={onResize} />
          {onPanel && (
            <div class="offer">
              <button type="button" onClick={() => onPanel(card.id)}>
                Open in side panel
              </button>
            </div>
          )}
        </div>
      </footer>
    </>
  );
}

/** What the lists say now stands out; what they said on the day of the article comes before it. */
export function Opening({ words, onTheDay }: { words: string; onTheDay: string | undefined }) {
  if (onTheDay === undefined || !words.startsWith(onTheDay)) return <>{words}</>;
  return (
    <>
      <span class="on-the-day">{onTheDay}</span>
      {words.slice(onTheDay.length)}
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

interface RelationProps extends Pick<EntityCardProps, 'onName'> {
  relation: CardRelation;
}

function Relation({ relation: { what, id, name, allegedBy, source }, onName }: RelationProps) {
  const said = allegedBy ? `Alleged by ${allegedBy}, in “${source}”.` : `By “${source}”.`;
  return (
    <li>
      {sentenceCase(what)}: <Name id={id} text={name} onName={onName} />. <span class="fine">{said}</span>
    </li>
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
