/** The researcher's own names in a backup that is to be taken in. */
import type { NamesPlan, NamesTaken, WatchImport } from '../../core/watch/import.ts';
import { useWords } from '../use-words.tsx';

export interface NamesInFileProps {
  names: NamesPlan;
  taken: NamesTaken;
  onTaken: (taken: NamesTaken) => void;
}

const MOST = 100;
/** So many are shown unasked. */
const FEW = 20;

export function NamesInFile({ names, taken, onTaken }: NamesInFileProps) {
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
        <>
          <Counts {...(taken === 'all' ? names.plan : names.additions)} same={names.plan.same} />
          <Which {...names.plan} />
          <Choice {...names} taken={taken} onTaken={onTaken} />
        </>
      )}
    </section>
  );
}

function Counts({ added, same, refused }: Pick<WatchImport, 'added' | 'same' | 'refused'>) {
  const { say } = useWords();
  return (
    <ul class="counts">
      {added.length > 0 && <li>{say('watch.plan.added', { count: added.length })}</li>}
      {same.length > 0 && <li>{say('watch.plan.same', { count: same.length })}</li>}
      {refused.map(({ entry, holder }) => (
        <li key={entry.id}>
          {say('watch.plan.refused.why', { name: entry.name, imo: entry.imo ?? '', holder: holder.name })}
        </li>
      ))}
    </ul>
  );
}

function Which({ changes }: Pick<WatchImport, 'changes'>) {
  const { say } = useWords();
  const names = changes.flatMap(({ after }) => (after ? [after] : []));
  if (names.length === 0) return null;
  return (
    <details class="folds" open={names.length <= FEW}>
      <summary>{say('library.import.names.which')}</summary>
      <ul>
        {names.slice(0, MOST).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {names.length > MOST && <li>{say('watch.plan.more', { count: names.length - MOST })}</li>}
      </ul>
    </details>
  );
}

type ChoiceProps = Omit<NamesInFileProps, 'names'> & Exclude<NamesPlan, { faults: unknown }>;

function Choice({ plan, additions, taken, onTaken }: ChoiceProps) {
  const { say } = useWords();
  const choices: [NamesTaken, string][] = [['none', say('library.import.names.none')]];
  if (additions.changes.length > 0)
    choices.push(['new', say('library.import.names.new', { count: additions.changes.length })]);
  if (plan.changed.length > 0)
    choices.push(['all', say('library.import.names.all', { count: plan.changed.length })]);
  if (choices.length === 1) return null;
  return (
    <div role="radiogroup" aria-label={say('watch.title')}>
      {choices.map(([choice, words]) => (
        <label class="check" key={choice}>
          <input
            type="radio"
            name="names-taken"
            checked={choice === taken}
            onChange={() => onTaken(choice)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
