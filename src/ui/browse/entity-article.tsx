/** The page of an entity: its card, laid open, and what no card has room for. */
import type { ComponentChildren } from 'preact';
import type { EntityPage, NameLine } from '../../core/browse/entity-page.ts';
import { hashOf } from '../../core/browse/route.ts';
import type { CardEvent } from '../../core/card/entity-card.ts';
import { scriptOf } from '../../core/text/script.ts';
import { Correction } from '../card/correction.tsx';
import { SourceList } from '../source-list.tsx';
import { Say, useWords } from '../use-words.tsx';
import { RelationList } from './relation-list.tsx';

export function EntityArticle({ card, born, names, relations }: EntityPage) {
  const { say } = useWords();
  const kind = say(`kind.${card.kind}`);
  const facts = [
    ...(card.role.startsWith(kind) ? [] : [kind]),
    card.role,
    ...(card.imo ? [say('browse.imoNumber', { imo: card.imo })] : []),
    ...(born.length > 0 ? [say('browse.born', { years: born.join(say('browse.or')) })] : []),
  ];
  return (
    <article>
      <h1 tabIndex={-1} lang={languageOf(card.name)}>
        {card.name}
      </h1>
      <p class="facts">{facts.join(' · ')}</p>
      <p class={`opening ${card.mark}`}>{card.lead}</p>
      {card.more.length > 0 && <p class="lead">{card.more.join(' ')}</p>}
      <p class="summary" lang="en">
        {card.summary}
      </p>
      <p class="fine">
        <span class={`swatch ${card.mark}`} aria-hidden="true" />{' '}
        {say('browse.markMeans', {
          mark: say(`mark.${card.mark}`),
          meaning: say(card.mark === 'background' ? 'browse.backgroundMeans' : `markMeans.${card.mark}`),
        })}
      </p>
      {card.events.length > 0 && (
        <Part title={say('card.events')}>
          <ol class="history">
            {card.events.map((event, index) => (
              <Event key={index} event={event} />
            ))}
          </ol>
          {card.meanings.map(({ measure, meaning }) => (
            <p class="fine" key={measure}>
              <Say
                what="card.meaning"
                values={{
                  measure: <strong>{measure.charAt(0).toUpperCase() + measure.slice(1)}</strong>,
                  meaning,
                }}
              />
            </p>
          ))}
        </Part>
      )}
      <Part title={say('browse.searched')}>
        <p>
          {card.searched.length > 0
            ? say('card.searched', { lists: card.searched.join('; ') })
            : say('lead.notChecked')}
        </p>
      </Part>
      <Part title={say('browse.nameList')}>
        <NameList names={names} />
      </Part>
      {card.claims.length > 0 && (
        <Part title={say('card.claims')}>
          <ul class="claims">
            {card.claims.map(({ claim, by, source, later }) => (
              <li key={claim}>
                <span lang="en">{claim}</span>
                <span class="fine">{say('card.claimSource', { by, source, later })}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {relations.official.length > 0 && (
        <Part title={say('card.relations')}>
          <RelationList relations={relations.official} of={card.id} />
        </Part>
      )}
      {relations.alleged.length > 0 && (
        <Part title={say('browse.allegedRelations')}>
          <p class="fine">{say('browse.alleged')}</p>
          <RelationList relations={relations.alleged} of={card.id} />
        </Part>
      )}
      {card.notes.length > 0 && (
        <Part title={say('browse.notes')}>
          <ul class="links" lang="en">
            {card.notes.map(({ id, title, opening }) => (
              <li key={id}>
                <a href={hashOf({ page: 'note', id })}>{title}</a>
                <span class="fine">{opening}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={say('card.sources')}>
        <SourceList sources={card.sources} />
      </Part>
      <footer class="fine">
        <p>{say('browse.entry', { id: card.id, date: card.lexiconDate })}</p>
        <Correction card={card} />
      </footer>
    </article>
  );
}

export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Event({ event }: { event: CardEvent }) {
  const { say } = useWords();
  const facts = [
    [say('browse.date'), event.date],
    [say('browse.reference'), event.reference],
    [say('browse.programme'), event.programme],
    [say('browse.source'), event.source],
  ] as const;
  return (
    <li>
      <span class="event">
        {event.measure
          ? say('card.eventMeasure', { ...event, measure: event.measure })
          : say('card.event', { ...event })}
      </span>
      <dl>
        {facts.map(([what, value]) =>
          value ? (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {event.remark && (
        <span class="fine" lang="en">
          {event.remark}
        </span>
      )}
    </li>
  );
}

function NameList({ names }: { names: readonly NameLine[] }) {
  const { say } = useWords();
  return (
    <ul class="names">
      {names.map(({ text, type, quality, source }, index) => (
        <li key={index}>
          <span class="form" lang={languageOf(text)}>
            {text}
          </span>
          <span class="fine">
            {[type, quality && say('browse.quality', { quality }), source].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** So that it is read aloud as what it is. */
function languageOf(text: string): string {
  return scriptOf(text) === 'Hangul' ? 'ko' : 'en';
}
