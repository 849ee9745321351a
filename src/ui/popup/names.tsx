/** The names of the page, in groups; where they are many, with a field that filters them. */
import { useState } from 'preact/hooks';
import type { AboutLexicon } from '../../core/lexicon/about.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { useWords } from '../use-words.tsx';
import { groupNames, isWanted } from './group-names.ts';
import { NameGroup } from './name-group.tsx';
import { NameRow, type NameRowProps } from './name-row.tsx';
import { NoneFound, NotAll } from './not-all.tsx';

export interface NamesProps extends Omit<NameRowProps, 'name'> {
  names: readonly PageName[];
  /** The reader's own settings may keep names of the page from the list. */
  isPartial: boolean;
  about: AboutLexicon;
  onSettings: () => void;
}

/** So many names are seen at once. */
const FEW = 8;

export function Names({ names, isPartial, about, onSettings, ...row }: NamesProps) {
  const words = useWords();
  const { say } = words;
  const [wanted, setWanted] = useState('');
  const groups = groupNames(
    names.filter((name) => isWanted(name, wanted)),
    words,
  );
  const marked = groups.filter(({ folded }) => !folded);
  return (
    <>
      {names.length > FEW && (
        <input
          type="search"
          class="filter"
          aria-label={say('popup.filter')}
          placeholder={say('popup.filter')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      <p class="count" role="status">
        {wanted !== '' && say('popup.filtered', { count: groups.flatMap(({ rows }) => rows).length })}
      </p>
      {marked.length === 0 && wanted === '' && <NoneFound isPartial={isPartial} about={about} />}
      {groups.map((group) => {
        const { mark, title, meaning, folded, rows } = group;
        const list = (
          <ul>
            {rows.map((name) => (
              <NameRow key={name.key} name={name} {...row} />
            ))}
          </ul>
        );
        return folded ? (
          <details class="group folds" key={mark}>
            <summary>
              {title} <span class="count">{rows.length}</span>
            </summary>
            <p class="meaning">{meaning}</p>
            {list}
          </details>
        ) : (
          <NameGroup key={mark} group={group}>
            {list}
          </NameGroup>
        );
      })}
      {isPartial && <NotAll onSettings={onSettings} />}
    </>
  );
}
