/** All names: filters, how many there are, and the list. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../core/browse/catalogue.ts';
import type { Filters } from '../../core/browse/filters.ts';
import { wordsTyped } from '../../core/browse/search-words.ts';
import { useWords } from '../use-words.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { MarkHits } from './marked.tsx';
import { NoteRow, ResultRow } from './result-row.tsx';
import { outcome } from './words.ts';

export interface NamesProps {
  catalogue: Catalogue;
  query: string;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  markHits: MarkHits;
}

/** What is found by two letters is too much to read, and slow to draw. */
const FIRST = 60;

export function Names({ catalogue, query, filters, onFilters, markHits }: NamesProps) {
  const words = useWords();
  const { say } = words;
  const typed = wordsTyped(query);
  const isSearch = typed.length > 0;
  const results = catalogue.results(query, filters);
  const asked = JSON.stringify([query, filters]);
  const [shown, setShown] = useState('');
  const isCut = isSearch && shown !== asked && results.names > FIRST;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button that showed the rest is gone.
    if (shown !== '') list.current?.querySelectorAll<HTMLElement>('.row > a')[FIRST]?.focus();
  }, [shown]);
  return (
    <>
      <h1 tabIndex={-1}>{say('browse.names')}</h1>
      <FilterBar filters={filters} authorities={catalogue.authorities} onChange={onFilters} />
      <p class="count" role="status">
        {outcome(results, catalogue.entities.length, isSearch, words)}
      </p>
      {results.names + results.notes.length === 0 && <p class="nothing">{say('browse.tryOther')}</p>}
      <div class="results" ref={list}>
        {results.groups.map(({ kind, entities }) =>
          entities.length === 0 ? null : (
            <section key={kind ?? 'found'} aria-label={kind ? undefined : say('browse.namesFound')}>
              {kind && (
                <h2>
                  {say(`kinds.${kind}`)} <span class="number">{entities.length}</span>
                </h2>
              )}
              <ul>
                {(isCut ? entities.slice(0, FIRST) : entities).map((entity) => (
                  <ResultRow
                    key={entity.id}
                    entity={entity}
                    lead={catalogue.leadOf(entity)}
                    typed={typed}
                    markHits={markHits}
                  />
                ))}
              </ul>
              {isCut && (
                <button type="button" onClick={() => setShown(asked)}>
                  {say('browse.showAll', { count: entities.length })}
                </button>
              )}
            </section>
          ),
        )}
        {results.notes.length > 0 && (
          <section>
            <h2>
              {say('browse.notes')} <span class="number">{results.notes.length}</span>
            </h2>
            <ul>
              {results.notes.map((note) => (
                <NoteRow key={note.id} note={note} typed={typed} markHits={markHits} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
