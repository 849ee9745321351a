/** What was found, counted by entity, article, tag, site and month: each leads to those alone. */
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askedAs } from '../../core/library/filter.ts';
import type { Passage } from '../../core/library/passage.ts';
import { publishedDay } from '../../core/library/published-day.ts';
import {
  asksFor,
  type Ends,
  FILTERS,
  PUBLISHED,
  SAVED,
  toggled,
  withDates,
} from '../../core/library/query.ts';
import { monthAfter } from '../../core/library/query-date.ts';
import { type Values, valuesOf } from '../../core/library/values.ts';
import { savedMonth } from '../../core/text/saved-day.ts';
import type { Key } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import { MoreLeft } from './more-left.tsx';
import { toldName } from './told-name.ts';

export interface FacetsProps {
  passages: readonly Passage[];
  /** Of the whole library. */
  values: Values;
  query: string;
  onQuery: (query: string) => void;
}

/** So many of each are listed at first. */
const MOST = 7;
/** So many more at a time: a large library has thousands of articles. */
const MORE = 50;

const MONTHS: readonly { title: Key; ends: Ends; monthOf: (passage: Passage) => string }[] = [
  {
    title: 'library.by.published',
    ends: PUBLISHED,
    monthOf: (passage) => publishedDay(passage).slice(0, 7),
  },
  { title: 'library.by.month', ends: SAVED, monthOf: savedMonth },
];

export function Facets({ passages: found, values: all, query, onQuery }: FacetsProps) {
  const words = useWords();
  const { say, month } = words;
  const passages = useSettled(found);
  const facets = useMemo(
    () => FILTERS.map((filter) => ({ filter, values: valuesOf(passages, filter) })),
    [passages],
  );
  const months = useMemo(
    () => MONTHS.map(({ title, ends, monthOf }) => ({ title, ends, counts: monthsOf(passages, monthOf) })),
    [passages],
  );
  return (
    <nav class="facets" aria-label={say('library.facets')}>
      {facets.map(
        ({ filter, values }) =>
          values.length > 0 && (
            <Facet key={filter} title={say(`library.by.${filter}`)}>
              {values.map((value) => () => {
                const { key, name, count } = value;
                const asked = askedAs(filter, value, all);
                return (
                  <FacetValue
                    key={key}
                    name={filter === 'entity' ? toldName(key, name, words, value) : name}
                    count={count}
                    isOn={asksFor(query, filter, asked)}
                    onToggle={() => onQuery(toggled(query, filter, asked))}
                  />
                );
              })}
            </Facet>
          ),
      )}
      {months.map(
        ({ title, ends, counts }) =>
          counts.length > 0 && (
            <Facet key={title} title={say(title)}>
              {counts.map(([each, count]) => () => {
                const dates = [each, monthAfter(each)];
                const isOn = dates.every((date, end) => asksFor(query, ends[end]!, date));
                return (
                  <FacetValue
                    key={each}
                    name={month(each)}
                    count={count}
                    isOn={isOn}
                    onToggle={() => onQuery(withDates(query, isOn ? [] : dates, ends))}
                  />
                );
              })}
            </Facet>
          ),
      )}
    </nav>
  );
}

/** Counting fifty thousand takes longer than a key may: what is counted follows when no more is typed. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** @property children each is drawn when it is shown */
function Facet({ title, children }: { title: string; children: readonly (() => ComponentChild)[] }) {
  const [most, setMost] = useState(MOST);
  // One more takes no more room than the words that it is left.
  const shown = children.length > most + 1 ? most : children.length;
  const list = useRef<HTMLUListElement>(null);
  // The button may go with the last of them: the focus goes to the first that it brought.
  useLayoutEffect(() => {
    if (most > MOST) list.current?.querySelectorAll('button')[most - MORE]?.focus();
  }, [most]);
  return (
    <section>
      <h2>{title}</h2>
      <ul ref={list}>{children.slice(0, shown).map((draw) => draw())}</ul>
      <MoreLeft left={children.length - shown} onMore={() => setMost(most + MORE)} />
    </section>
  );
}

interface FacetValueProps {
  name: string;
  count: number;
  isOn: boolean;
  onToggle: () => void;
}

function FacetValue({ name, count, isOn, onToggle }: FacetValueProps) {
  return (
    <li>
      <button type="button" class="facet" aria-pressed={isOn} onClick={onToggle}>
        <span class="name">{name}</span> <span class="number">{count}</span>
      </button>
    </li>
  );
}

/** The newest first. @param monthOf empty where there is none */
function monthsOf(
  passages: readonly Passage[],
  monthOf: (passage: Passage) => string,
): [month: string, count: number][] {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const month = monthOf(passage);
    if (month !== '') counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
}
