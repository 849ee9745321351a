/** The page of an entity: its card, laid open, and what no card has room for. */
import type { ComponentChildren } from 'preact';
import type { EntityPage, NameLine } from '../../core/browse/entity-page.ts';
import { hashOf } from '../../core/browse/route.ts';
import type { CardEvent } from '../../core/card/entity-card.ts';
import { scriptOf } from '../../core/text/script.ts';
import { Correction } from '../card/correction.tsx';
import { MARK_MEANINGS, MARK_WORDS } from '../words.ts';
import { RelationList } from './relation-list.tsx';
import { SourceList } from './source-list.tsx';
import { KIND_WORDS } from './words.ts';

export function EntityArticle({ card, born, names, relations }: EntityPage) {
  const kind = KIND_WORDS[card.kind].one;
  const facts = [
    ...(card.role.startsWith(kind) ? [] : [kind]),
    card.role,
    ...(card.imo ? [`IMO ${card.imo}`] : []),
    ...(born.length > 0 ? [`born ${born.join(' or ')}, by the lists`] : []),
  ];
  return (
    <article>
      <h1 tabIndex={-1} lang={languageOf(card.name)}>
        {card.name}
      </h1>
      <p class="facts">{facts.join(' · ')}</p>
      <p class={`opening ${card.mark}`}>{card.lead}</p>
      {card.more.length > 0 && <p class="lead">{card.more.join(' ')}</p>}
      <p class="summary">{card.summary}</p>
      <p class="fine">
        <span class={`swatch ${card.mark}`} aria-hidden="true" /> {MARK_WORDS[card.mark]}.{' '}
        {card.mark === 'background'
          ? 'Somebody or something everybody names. Not marked on pages.'
          : MARK_MEANINGS[card.mark]}
      </p>
      {card.events.length > 0 && (
        <Part title="What the lists and records say">
          <ol class="history">
            {card.events.map((event, index) => (
              <Event key={index} event={event} />
            ))}
          </ol>
          {card.meanings.map(({ measure, meaning }) => (
            <p class="fine" key={measure}>
              <strong>{measure.charAt(0).toUpperCase() + measure.slice(1)}.</strong> {meaning}
            </p>
          ))}
        </Part>
      )}
      <Part title="Where it was looked for">
        <p>
          {card.searched.length > 0
            ? `Searched for every name here: ${card.searched.join('; ')}.`
            : 'Not checked against the lists.'}
        </p>
      </Part>
      <Part title="Names">
        <NameList names={names} />
      </Part>
      {card.claims.length > 0 && (
        <Part title="Claims, and who makes them">
          <ul class="claims">
            {card.claims.map(({ claim, by, source, later }) => (
              <li key={claim}>
                {claim}
                <span class="fine">
                  Said by {by}, in “{source}”. Since then: {later}.
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {relations.official.length > 0 && (
        <Part title="Relations">
          <RelationList relations={relations.official} of={card.id} />
        </Part>
      )}
      {relations.alleged.length > 0 && (
        <Part title="Alleged relations">
          <p class="fine">
            Each rests on the word of whoever is named as saying it, and on no more than that.
          </p>
          <RelationList relations={relations.alleged} of={card.id} />
        </Part>
      )}
      {card.notes.length > 0 && (
        <Part title="Notes">
          <ul class="links">
            {card.notes.map(({ id, title, opening }) => (
              <li key={id}>
                <a href={hashOf({ page: 'note', id })}>{title}</a>
                <span class="fine">{opening}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Sources">
        <SourceList sources={card.sources} />
      </Part>
      <footer class="fine">
        <p>
          Entry “{card.id}”, lexicon of {card.lexiconDate}
        </p>
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
  const facts = [
    ['Date', event.date],
    ['Reference', event.reference],
    ['Programme', event.programme],
    ['Source', event.source],
  ] as const;
  return (
    <li>
      <span class="event">
        {event.action}: {event.authority}
        {event.measure ? `, ${event.measure}` : ''}
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
      {event.remark && <span class="fine">{event.remark}</span>}
    </li>
  );
}

function NameList({ names }: { names: readonly NameLine[] }) {
  return (
    <ul class="names">
      {names.map(({ text, type, quality, source }, index) => (
        <li key={index}>
          <span class="form" lang={languageOf(text)}>
            {text}
          </span>
          <span class="fine">
            {[type, quality && `“${quality}” by the list`, source].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** So that it is read aloud as what it is. */
function languageOf(text: string): string | undefined {
  return scriptOf(text) === 'Hangul' ? 'ko' : undefined;
}
