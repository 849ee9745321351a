/** The names of a text in groups; each leads to its places. */
import { doubtOf } from '../../core/matching/doubt.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { groupNames } from '../popup/group-names.ts';
import { NameGroup } from '../popup/name-group.tsx';
import { placesOfName } from '../popup/places-in-words.ts';
import { uncertainHere, writtenHere } from '../popup/written-here.ts';
import { useWords } from '../use-words.tsx';

export interface NamesOfTextProps {
  names: readonly PageName[];
  onShow: (key: string) => void;
}

export function NamesOfText({ names, onShow }: NamesOfTextProps) {
  const words = useWords();
  return (
    <>
      {groupNames(names, words).map((group) => (
        <NameGroup key={group.mark} group={group}>
          <ul>
            {group.rows.map((row) => (
              <li key={row.key}>
                {group.mark === 'background' ? (
                  row.name
                ) : (
                  <button type="button" class="plain" onClick={() => onShow(row.key)}>
                    {row.name}
                  </button>
                )}{' '}
                <span class="count">{placesOfName(row, words)}</span>
                <Doubtful row={row} />
                <Written row={row} />
              </li>
            ))}
          </ul>
        </NameGroup>
      ))}
    </>
  );
}

/** How the text calls it. */
function Written({ row }: { row: PageName }) {
  const { say } = useWords();
  const here = writtenHere(row);
  const uncertain = uncertainHere(row);
  return (
    <>
      {here.length > 0 && <span class="doubt">{say('popup.here', { words: here.join(', ') })}</span>}
      {uncertain.length > 0 && (
        <span class="doubt">{say('popup.uncertainHere', { words: uncertain.join(', ') })}</span>
      )}
    </>
  );
}

/** Of one that is uncertain: why. */
function Doubtful({ row }: { row: PageName }) {
  const { say } = useWords();
  const doubt = doubtOf(row);
  return doubt ? <span class="doubt">{say(`doubt.${doubt}`)}</span> : null;
}
