/** What of a file cannot go in as it is: changed in both copies, or deleted in the other, which the reader decides field by field, or not to be read. */
import { useState } from 'preact/hooks';
import { sayItemFault } from '../../core/exchange/fault-words.ts';
import { type ImportPlan, isToBin, type PlanItem, usualChoice } from '../../core/exchange/import-plan.ts';
import type { Choice, Choices } from '../../core/exchange/merge.ts';
import type { Key } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import { FieldValues } from './field-values.tsx';
import { changeInWords } from './field-words.ts';
import { MoreLeft } from './more-left.tsx';
import { startOf } from './passage-row.tsx';

/** So many are shown at once. */
const MOST = 100;

type Conflict = Extract<PlanItem, { differences: unknown }>;

interface ConflictsProps {
  plan: ImportPlan;
  choices: ReadonlyMap<string, Choices>;
  onChoices: (choices: ReadonlyMap<string, Choices>) => void;
}

const CHOICES: readonly Choice[] = ['ours', 'theirs', 'both'];
/** What was deleted in the file alone: it cannot be both. */
const BIN_CHOICES = { ours: 'library.import.bin.keep', theirs: 'library.import.bin.go' } as const;

function choicesOf(isBin: boolean): [Choice, Key][] {
  if (isBin) return Object.entries(BIN_CHOICES) as [Choice, Key][];
  return CHOICES.map((choice) => [choice, `library.import.${choice}`]);
}

/** One choice for every field. Nothing goes into the bin for the sake of both. */
function allBy(item: Conflict, choice: Choice): Choices {
  return Object.fromEntries(
    item.differences.map((one) => [one.field, choice === 'both' && isToBin(item, one) ? 'ours' : choice]),
  );
}

export function Conflicts({ plan, choices, onChoices }: ConflictsProps) {
  const words = useWords();
  const { say } = words;
  const [most, setMost] = useState(MOST);
  const conflicts = plan.filter((item): item is Conflict => item.kind === 'conflicting');
  if (conflicts.length === 0) return null;
  const choose = (some: readonly Conflict[], choice: Choice) =>
    onChoices(new Map([...choices, ...some.map((item) => [item.ours.id, allBy(item, choice)] as const)]));
  return (
    <section>
      <h3>{say('library.import.conflicts')}</h3>
      <p class="fine">{say('library.import.conflicts.text')}</p>
      {conflicts.some((item) => item.differences.some((one) => isToBin(item, one))) && (
        <p class="fine">{say('library.import.conflicts.bin')}</p>
      )}
      <div class="actions">
        {CHOICES.map((choice) => (
          <button key={choice} type="button" onClick={() => choose(conflicts, choice)}>
            {say(`library.import.all.${choice}`)}
          </button>
        ))}
      </div>
      {conflicts.slice(0, most).map((item) => (
        <fieldset class="conflict" key={item.ours.id}>
          <legend>{startOf(item.ours.quote.exact)}</legend>
          <p class="values">
            <span>{say('library.import.is.ours', { value: changeInWords(item.ours, words) })}</span>
            <span>{say('library.import.is.theirs', { value: changeInWords(item.theirs, words) })}</span>
          </p>
          {item.differences.map((difference) => {
            const { field } = difference;
            const isBin = isToBin(item, difference);
            const chosen = choices.get(item.ours.id)?.[field] ?? usualChoice(item, difference);
            return (
              <div class="difference" key={field}>
                <label class="field">
                  <span>{say(`exchange.field.${field}`)}</span>
                  <select
                    value={chosen}
                    onChange={(event) =>
                      onChoices(
                        new Map(choices).set(item.ours.id, {
                          ...choices.get(item.ours.id),
                          [field]: event.currentTarget.value as Choice,
                        }),
                      )
                    }
                  >
                    {choicesOf(isBin).map(([choice, key]) => (
                      <option key={choice} value={choice}>
                        {say(key)}
                      </option>
                    ))}
                  </select>
                </label>
                <FieldValues field={field} ours={item.ours} theirs={item.theirs} />
              </div>
            );
          })}
        </fieldset>
      ))}
      <MoreLeft left={conflicts.length - most} onMore={() => setMost(most + MOST)} />
    </section>
  );
}

export function Invalid({ plan }: { plan: ImportPlan }) {
  const words = useWords();
  const { say } = words;
  const [most, setMost] = useState(MOST);
  const invalid = plan.filter(
    (item): item is Extract<PlanItem, { kind: 'invalid' }> => item.kind === 'invalid',
  );
  if (invalid.length === 0) return null;
  return (
    <section>
      <h3>{say('library.import.left')}</h3>
      <ul class="invalid">
        {invalid.slice(0, most).map(({ item, fault }) => (
          <li key={item}>{sayItemFault(item, fault, words)}</li>
        ))}
      </ul>
      <MoreLeft left={invalid.length - most} onMore={() => setMost(most + MOST)} />
    </section>
  );
}
