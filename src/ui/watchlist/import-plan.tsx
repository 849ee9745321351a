/** What a file would do to the watchlist, before anything is written. */
import type { ComponentChildren } from 'preact';
import { differingFields } from '../../core/watch/change.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import type { NamesPlan, WatchImport } from '../../core/watch/import.ts';
import type { BundledTwin } from '../../core/watch/twins.ts';
import { useWords } from '../use-words.tsx';

export type ShownPlan = NamesPlan & { file: string; twins: readonly BundledTwin[] };

export interface ImportPlanProps {
  shown: ShownPlan;
  onTake: () => void;
  onCancel: () => void;
}

/** So many are named, of a file of any length. */
const MOST_SHOWN = 30;

export function ImportPlan({ shown, onTake, onCancel }: ImportPlanProps) {
  const { say } = useWords();
  const changes = 'plan' in shown ? shown.plan.changes.length : 0;
  return (
    <section class="plan" aria-labelledby="plan">
      <h2 id="plan" tabIndex={-1} ref={focusOnce}>
        {say('watch.plan', { file: shown.file })}
      </h2>
      {'faults' in shown ? (
        <Group
          title={say('watch.plan.faults', { count: shown.faults.length })}
          items={shown.faults}
          isFault
        />
      ) : (
        <Changes {...shown} />
      )}
      <p class="actions">
        {changes > 0 && (
          <button type="button" class="primary" onClick={onTake}>
            {say('watch.plan.take', { count: changes })}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {say('watch.plan.cancel')}
        </button>
      </p>
    </section>
  );
}

function Changes({ plan, twins }: { plan: WatchImport; twins: readonly BundledTwin[] }) {
  const { say, list } = useWords();
  const { added, changed, same, refused, changes } = plan;
  const nameOf = ({ name }: WatchEntry) => name;
  return (
    <>
      <Group title={say('watch.plan.added', { count: added.length })} items={added.map(nameOf)} />
      <Group
        title={say('watch.plan.changed', { count: changed.length })}
        items={changed.map(({ before, after }) =>
          say('watch.plan.changed.fields', {
            name: after.name,
            fields: list(differingFields(before, after).map((field) => say(`watch.field.${field}`))),
          }),
        )}
      />
      <Group title={say('watch.plan.same', { count: same.length })} items={same.map(nameOf)} />
      <Group
        title={say('watch.plan.refused', { count: refused.length })}
        items={refused.map(({ entry, holder }) =>
          say('watch.plan.refused.why', { name: entry.name, imo: entry.imo ?? '', holder: holder.name }),
        )}
      />
      {changes.length === 0 && <p>{say('watch.plan.nothing')}</p>}
      <ul class="soft">
        {twins.slice(0, MOST_SHOWN).map(({ entry, id, shared, name }) => (
          <li key={`${entry} ${id}`}>{say('watch.twin', { shared, name })}</li>
        ))}
      </ul>
    </>
  );
}

interface GroupProps {
  title: string;
  items: readonly string[];
  /** In English: they are those of `check`. */
  isFault?: boolean;
}

function Group({ title, items, isFault = false }: GroupProps): ComponentChildren {
  const { say } = useWords();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class={isFault ? 'faults' : ''} lang={isFault ? 'en' : undefined}>
        {items.slice(0, MOST_SHOWN).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      {items.length > MOST_SHOWN && (
        <p class="soft">{say('watch.plan.more', { count: items.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}

function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}
