/** The researcher's own names in a backup that is to be taken in. */
import type { NamesPlan } from '../../core/watch/import.ts';
import { useWords } from '../use-words.tsx';

export interface NamesInFileProps {
  names: NamesPlan;
  isReplacing: boolean;
  onReplacing: (isReplacing: boolean) => void;
}

const MOST = 100;

export function NamesInFile({ names, isReplacing, onReplacing }: NamesInFileProps) {
  const { say } = useWords();
  return (
    <section>
      <h3>{say('watch.title')}</h3>
      {'faults' in names ? (
        <>
          <p>{say('library.import.names.faults')}</p>
          <ul class="invalid" lang="en">
            {names.faults.slice(0, MOST).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </>
      ) : (
        <Counts {...names} isReplacing={isReplacing} onReplacing={onReplacing} />
      )}
    </section>
  );
}

function Counts({
  plan,
  isReplacing,
  onReplacing,
}: Extract<NamesPlan, { plan: unknown }> & Omit<NamesInFileProps, 'names'>) {
  const { say } = useWords();
  const { added, changed, same, refused } = plan;
  return (
    <>
      <ul class="counts">
        {added.length > 0 && <li>{say('watch.plan.added', { count: added.length })}</li>}
        {same.length > 0 && <li>{say('watch.plan.same', { count: same.length })}</li>}
        {refused.map(({ entry, holder }) => (
          <li key={entry.id}>
            {say('watch.plan.refused.why', { name: entry.name, imo: entry.imo ?? '', holder: holder.name })}
          </li>
        ))}
      </ul>
      {changed.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isReplacing}
            onChange={(event) => onReplacing(event.currentTarget.checked)}
          />
          <span>{say('library.import.names.replace', { count: changed.length })}</span>
        </label>
      )}
    </>
  );
}
