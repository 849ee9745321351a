/** The card: who is this, how sure are we, says who, since when. */
import type { EntityCard as Card, CardEvent, CardRelation } from '../../core/card/entity-card.ts';
import { leadOf } from '../../core/card/opening.ts';
import type { Mark } from '../../core/matching/mention.ts';
import { CopyText } from '../copy-text.tsx';
import { Name, Note } from '../note.tsx';
import { SourceList } from '../source-list.tsx';
import { Say, useWords } from '../use-words.tsx';
import { Correction } from './correction.tsx';
import { InHangul } from './in-hangul.tsx';
import { Timeline } from './timeline.tsx';

export interface EntityCardProps {
  card: Card;
  /** First line: the lead of the entity, or the doubt about this mention. */
  opening: string;
  mark: Mark;
  /** One of several that may be meant, or none of them: what the lists say of it they say of nobody here. */
  isInQuestion?: boolean;
  /** How the text calls it, where that is not its heading. */
  here?: string | undefined;
  /** Why it was marked here; left out where the card stands apart from a page. */
  reason?: string | undefined;
  /** What else speaks for it. */
  alsoFor?: readonly string[] | undefined;
  /** Left out where the frame around it says the first line. */
  headingId?: string | undefined;
  /** Opens an entity that is named in it; left out, names are words. */
  onName?: ((id: string, name: string) => void) | undefined;
  /** Opens it in the side panel; left out where that is not possible. */
  onPanel?: ((id: string, name: string) => void) | undefined;
  onResize?: (() => void) | undefined;
}

export function EntityCard({
  card,
  opening,
  mark,
  isInQuestion = false,
  here,
  reason,
  alsoFor = [],
  headingId,
  onName,
  onPanel,
  onResize,
}: EntityCardProps) {
  const { say } = useWords();
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
      <p class="who" lang="en">
        <strong>{card.name}</strong>
        <InHangul card={card} />
        <span class="role">
          {card.imo ? say('card.role', { role: card.role, imo: card.imo }) : card.role}
        </span>
      </p>
      {here && <p class="called fine">{here}</p>}
      {listed.length > 0 && <p class="lead">{listed.join(' ')}</p>}
      <p class="summary" lang="en">
        {card.summary}
      </p>
      {card.timeline && <Timeline timeline={card.timeline} />}
      {card.meanings.length > 0 && (
        <details class="part folds" onToggle={onResize}>
          <summary>{say('card.meanings')}</summary>
          {card.meanings.map(({ measure, meaning }) => (
            <p class="fine" key={measure}>
              <Say
                what="card.meaning"
                values={{ measure: <strong>{sentenceCase(measure)}</strong>, meaning }}
              />
            </p>
          ))}
        </details>
      )}
      {card.events.length > 0 && (
        <details class="part folds" onToggle={onResize}>
          <summary>{say('card.events')}</summary>
          <Events events={card.events} />
          {card.searched.length > 0 && (
            <p class="fine">{say('card.searched', { lists: card.searched.join('; ') })}</p>
          )}
        </details>
      )}
      <div class="reason fine">
        <p>
          <span class={`swatch ${mark}`} aria-hidden="true" />{' '}
          {say(isInQuestion ? 'card.stateInQuestion' : 'card.state', {
            mark: say(`mark.${isInQuestion ? card.mark : mark}`),
            date: card.lexiconDate,
          })}
        </p>
        {reason && <p>{reason}</p>}
        {alsoFor.length > 0 && <p>{say('card.also', { evidence: alsoFor.join('; ') })}</p>}
      </div>
      {card.notes.length > 0 && (
        <section class="notes" aria-label={say('card.notes')}>
          {card.notes.map((note) => (
            <Note key={note.id} note={note} of={card.id} onName={onName} onToggle={onResize} />
          ))}
        </section>
      )}
      {stated.length > 0 && (
        <details class="part folds" onToggle={onResize}>
          <summary>{say('card.relations')}</summary>
          <ul class="claims">
            {stated.map((relation) => (
              <Relation key={relation.what + relation.id} relation={relation} onName={onName} />
            ))}
          </ul>
        </details>
      )}
      {card.claims.length + alleged.length > 0 && (
        <details class="part folds" onToggle={onResize}>
          <summary>{say('card.claims')}</summary>
          <ul class="claims">
            {alleged.map((relation) => (
              <Relation key={relation.what + relation.id} relation={relation} onName={onName} />
            ))}
            {card.claims.map(({ claim, by, source, later }) => (
              <li key={claim}>
                <span lang="en">{claim}</span>{' '}
                <span class="fine">{say('card.claimSource', { by, source, later })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class="part folds" onToggle={onResize}>
        <summary>{say('card.sources')}</summary>
        <SourceList sources={card.sources} />
      </details>
      <footer class="fine">
        <div class="offers">
          <CopyText
            kind="citation"
            label={say('card.copyCitation')}
            text={card.citation}
            copied={say('card.citationCopied')}
            toCopy={say('card.toCopy')}
            field={say('card.citation')}
            onResize={onResize}
          />
          <Correction card={card} onResize={onResize} />
          {onPanel && (
            <div class="offer">
              <button type="button" onClick={() => onPanel(card.id, card.name)}>
                {say('card.panel')}
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
  const { say } = useWords();
  return (
    <ol class="events">
      {events.map((event) => (
        <li key={`${event.authority} ${event.reference} ${event.action} ${event.date}`}>
          <span class="event">
            {event.measure
              ? say('card.eventMeasure', { ...event, measure: event.measure })
              : say('card.event', { ...event })}
          </span>
          <span class="fine">
            {[say('card.date', { date: event.date }), event.reference, event.programme, event.source]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {event.remark && (
            <span class="fine" lang="en">
              {event.remark}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

interface RelationProps extends Pick<EntityCardProps, 'onName'> {
  relation: CardRelation;
}

function Relation({ relation: { what, id, name, allegedBy, source }, onName }: RelationProps) {
  const { say } = useWords();
  const said = allegedBy ? say('card.alleged', { by: allegedBy, source }) : say('card.bySource', { source });
  return (
    <li>
      <Say
        what="card.relation"
        values={{ what: sentenceCase(what), name: <Name id={id} text={name} onName={onName} /> }}
      />{' '}
      <span class="fine">{said}</span>
    </li>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
