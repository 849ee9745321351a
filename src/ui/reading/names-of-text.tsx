/** The names of a text in groups; each leads to its places. */
import type { PageName } from '../../core/matching/page-names.ts';
import { groupNames } from '../popup/group-names.ts';
import { useWords } from '../use-words.tsx';

export interface NamesOfTextProps {
  names: readonly PageName[];
  onShow: (key: string) => void;
}

export function NamesOfText({ names, onShow }: NamesOfTextProps) {
  const words = useWords();
  return (
    <>
      {groupNames(names, words).map(({ mark, title, meaning, rows }) => (
        <section class="group" key={mark} aria-labelledby={`group-${mark}`}>
          <h2 id={`group-${mark}`}>
            <span class={`swatch ${mark}`} aria-hidden="true" />
            {title} <span class="count">{rows.length}</span>
          </h2>
          <p class="meaning">{meaning}</p>
          <ul>
            {rows.map(({ key, name, count }) => (
              <li key={key}>
                {mark === 'background' ? (
                  name
                ) : (
                  <button type="button" class="plain" onClick={() => onShow(key)}>
                    {name}
                  </button>
                )}{' '}
                <span class="count">{words.say('places', { count })}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
