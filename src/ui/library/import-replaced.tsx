/** What of hers a file replaces, since it was changed there and not here: shown before it happens, to whoever wants to see it. */
import { useState } from 'preact/hooks';
import type { ImportPlan, PlanItem } from '../../core/exchange/import-plan.ts';
import { useWords } from '../use-words.tsx';
import { FieldValues } from './field-values.tsx';
import { changeInWords } from './field-words.ts';
import { MoreLeft } from './more-left.tsx';
import { startOf } from './passage-row.tsx';

/** So many are shown at once. */
const MOST = 100;

type Newer = Extract<PlanItem, { differences: unknown }>;

export function Replaced({ plan }: { plan: ImportPlan }) {
  const words = useWords();
  const { say } = words;
  const [most, setMost] = useState(MOST);
  const newer = plan.filter((item): item is Newer => item.kind === 'newer');
  if (newer.length === 0) return null;
  return (
    <details class="replaced folds">
      <summary>{say('library.import.replaced', { count: newer.length })}</summary>
      {newer.slice(0, most).map(({ ours, theirs, differences }) => (
        <section class="conflict" key={ours.id}>
          <h3>{startOf(ours.quote.exact)}</h3>
          <p class="fine">{say('library.import.is.theirs', { value: changeInWords(theirs, words) })}</p>
          {differences
            .filter((one) => one.newer === 'theirs')
            .map(({ field }) => (
              <div class="difference" key={field}>
                <span>{say(`exchange.field.${field}`)}</span>
                <FieldValues field={field} ours={ours} theirs={theirs} />
              </div>
            ))}
        </section>
      ))}
      <MoreLeft left={newer.length - most} onMore={() => setMost(most + MOST)} />
    </details>
  );
}
