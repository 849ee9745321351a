/** What is stored in the browser, how much, and how to be rid of it. */
import { useRef, useState } from 'preact/hooks';
import type { StoredData } from '../../core/settings/stored-data.ts';
import { useQuestionBeforeLeaving } from '../use-question-before-leaving.ts';
import { useWords } from '../use-words.tsx';

export interface DataSectionProps {
  /** Undefined until it is known. */
  data: StoredData | undefined;
  onPersist: () => Promise<boolean>;
  onRebuild: () => Promise<boolean>;
  /** Deletes all that is the reader's own; resolves to what brings it back. */
  onClear: () => Promise<() => Promise<void>>;
}

type Clearing =
  | { state: 'asked' }
  /** hasFailed: it was to be brought back, and is not. */
  | { state: 'done'; undo: () => Promise<void>; hasFailed?: true }
  | { state: 'failed' };

export function DataSection({ data, onPersist, onRebuild, onClear }: DataSectionProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState('');
  const [clearing, setClearing] = useState<Clearing>();
  /** Whatever button was pressed may be gone. */
  const leave = (next?: Clearing) => {
    setClearing(next);
    heading.current?.focus();
  };
  // What was deleted is in this page alone.
  useQuestionBeforeLeaving(clearing?.state === 'done');
  return (
    <section aria-labelledby="data">
      <h2 id="data" ref={heading} tabIndex={-1}>
        {say('settings.data')}
      </h2>
      {data && <Rows data={data} />}
      <div role="status">
        {outcome && <p class="outcome">{outcome}</p>}
        {clearing?.state === 'done' && (
          <p class="outcome">
            {say(clearing.hasFailed ? 'settings.data.notUndone' : 'settings.data.cleared')}{' '}
            <button
              type="button"
              onClick={() =>
                void clearing.undo().then(
                  () => leave(),
                  () => setClearing({ ...clearing, hasFailed: true }),
                )
              }
            >
              {say('settings.undo')}
            </button>
          </p>
        )}
        {clearing?.state === 'failed' && <p class="outcome">{say('settings.data.notCleared')}</p>}
      </div>
      {clearing?.state === 'asked' ? (
        <fieldset class="question">
          <legend>{say('settings.data.question')}</legend>
          <p class="actions">
            <button
              type="button"
              onClick={() =>
                void onClear().then(
                  (undo) => leave({ state: 'done', undo }),
                  () => leave({ state: 'failed' }),
                )
              }
            >
              {say('settings.data.delete')}
            </button>
            <button type="button" onClick={() => leave()}>
              {say('settings.data.keep')}
            </button>
          </p>
        </fieldset>
      ) : (
        <p class="actions">
          {data?.isPersistent === false && (
            <button
              type="button"
              onClick={() =>
                void onPersist().then((isKept) =>
                  setOutcome(say(isKept ? 'settings.data.persisted' : 'settings.data.notPersisted')),
                )
              }
            >
              {say('settings.data.persist')}
            </button>
          )}
          <button
            type="button"
            onClick={() =>
              void onRebuild().then((isDone) =>
                setOutcome(say(isDone ? 'settings.data.rebuilt' : 'settings.data.notRebuilt')),
              )
            }
          >
            {say('settings.data.rebuild')}
          </button>
          {/* Once more would put an empty library in the place of what can be brought back. */}
          {clearing?.state !== 'done' && (
            <button type="button" onClick={() => setClearing({ state: 'asked' })}>
              {say('settings.data.clear')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function Rows({ data }: { data: StoredData }) {
  const { say } = useWords();
  const { entries, passages, ownNames, leftOut, usedBytes, quotaBytes, isPersistent } = data;
  const rows: [string, string][] = [
    [
      say('settings.data.lexicon'),
      entries === undefined
        ? say('settings.data.unavailable')
        : say('settings.data.lexicon.entries', { count: entries }),
    ],
    [
      say('settings.data.library'),
      passages === undefined
        ? say('settings.data.unavailable')
        : say('settings.data.library.passages', { count: passages }),
    ],
    [
      say('watch.title'),
      ownNames === undefined ? say('settings.data.unavailable') : say('watch.count', { count: ownNames }),
    ],
    [say('settings.leftOut'), say('settings.data.leftOut.count', { count: leftOut })],
    ...(usedBytes === undefined || quotaBytes === undefined
      ? []
      : ([
          [
            say('settings.data.used'),
            say('settings.data.used.text', { used: megabytes(usedBytes), quota: megabytes(quotaBytes) }),
          ],
        ] satisfies [string, string][])),
    [
      say('settings.data.lasting'),
      say(isPersistent ? 'settings.data.lasting.yes' : 'settings.data.lasting.no'),
    ],
  ];
  return (
    <dl class="rows">
      {rows.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
