/** One name or note of the list: who or what it is, and why it was found. */
import { hashOf } from '../../core/browse/route.ts';
import { sentenceFound, whyFound } from '../../core/browse/why-found.ts';
import type { Entity, Note } from '../../core/lexicon/lexicon.ts';
import { Say } from '../use-words.tsx';
import { Marked, type MarkHits } from './marked.tsx';

export interface ResultRowProps {
  entity: Entity;
  lead: string;
  typed: readonly string[];
  markHits: MarkHits;
}

export function ResultRow({ entity, lead, typed, markHits }: ResultRowProps) {
  const { id, name, role, mark, imo } = entity;
  const { otherName, number, summary } = whyFound(entity, typed);
  const marked = (text: string) => <Marked text={text} typed={typed} markHits={markHits} />;
  return (
    <li class="row">
      <a href={hashOf({ page: 'entity', id })}>
        <span class={`swatch ${mark}`} aria-hidden="true" />
        {marked(name)}
      </a>
      <span class="role" lang="en">
        {imo ? <Say what="browse.imo" values={{ role: marked(role), imo }} /> : marked(role)}
      </span>
      {otherName !== undefined && (
        <span class="why">
          <Say what="browse.also" values={{ name: marked(otherName) }} />
        </span>
      )}
      {number !== undefined && (
        <span class="why">
          <Say what="browse.number" values={{ number: marked(number) }} />
        </span>
      )}
      <span class="says">{lead}</span>
      {summary !== undefined && (
        <span class="why" lang="en">
          {marked(summary)}
        </span>
      )}
    </li>
  );
}

interface NoteRowProps extends Pick<ResultRowProps, 'typed' | 'markHits'> {
  note: Note;
}

export function NoteRow({ note, typed, markHits }: NoteRowProps) {
  const sentence = sentenceFound(note, typed);
  const marked = (text: string) => <Marked text={text} typed={typed} markHits={markHits} />;
  return (
    <li class="row">
      <a href={hashOf({ page: 'note', id: note.id })}>{marked(note.title)}</a>
      {sentence !== undefined && (
        <span class="why" lang="en">
          {marked(sentence)}
        </span>
      )}
    </li>
  );
}
