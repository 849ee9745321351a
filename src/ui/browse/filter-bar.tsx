/** Filters over the list of names. */
import { useId, useRef } from 'preact/hooks';
import { type Filters, isFiltering, NO_FILTERS } from '../../core/browse/filters.ts';
import type { Listing } from '../../core/browse/standing.ts';
import { KINDS, type Kind } from '../../core/lexicon/terms.ts';
import { useWords } from '../use-words.tsx';

interface FilterBarProps {
  filters: Filters;
  authorities: readonly { id: string; full: string }[];
  onChange: (filters: Filters) => void;
}

const LISTINGS: readonly Listing[] = ['listed', 'ended', 'none'];

export function FilterBar({ filters, authorities, onChange }: FilterBarProps) {
  const { say } = useWords();
  const bar = useRef<HTMLFieldSetElement>(null);
  const clear = () => {
    onChange(NO_FILTERS);
    // The button goes with what it cleared.
    bar.current?.querySelector('select')?.focus();
  };
  return (
    <fieldset class="filters" ref={bar}>
      <legend class="unseen">{say('browse.filters')}</legend>
      <Choice
        label={say('browse.kind')}
        value={filters.kind}
        options={KINDS.map((kind) => [kind, say(`kinds.${kind}`)])}
        onChange={(kind) => onChange({ ...filters, kind: kind as Kind | '' })}
      />
      <Choice
        label={say('browse.authority')}
        value={filters.authority}
        options={authorities.map(({ id, full }) => [id, full])}
        onChange={(authority) => onChange({ ...filters, authority })}
      />
      <Choice
        label={say(filters.authority === '' ? 'browse.onAList' : 'browse.onItsList')}
        value={filters.listing}
        options={LISTINGS.map((listing) => [listing, say(`listing.${listing}`)])}
        onChange={(listing) => onChange({ ...filters, listing: listing as Listing | '' })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filters.background}
          onChange={(event) => onChange({ ...filters, background: event.currentTarget.checked })}
        />
        <span>{say('browse.background')}</span>
      </label>
      {isFiltering(filters) && (
        <button type="button" class="plain" onClick={clear}>
          {say('browse.clear')}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: [value: string, words: string][];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  const { say } = useWords();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say('browse.any')}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
