/** Taking in a file: what would happen is shown before anything is written, and each conflict is the reader's to decide. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { countsOf, countTakenIn, countToBin, isDeletedOnly } from '../../core/exchange/import-plan.ts';
import type { Choices } from '../../core/exchange/merge.ts';
import type { WatchChange } from '../../core/watch/change.ts';
import { changesTaken, type NamesTaken, usuallyTaken } from '../../core/watch/import.ts';
import { useWords } from '../use-words.tsx';
import { Conflicts, Invalid } from './import-conflicts.tsx';
import type { Imported, Planned, PlannedFile } from './import-outcome.ts';
import { Replaced } from './import-replaced.tsx';
import { NamesInFile } from './names-in-file.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

export interface ImportPanelProps {
  /** @param onProgress told how many items of the file are read */
  onPlan: (
    file: File,
    onProgress: (done: number, all: number) => void,
    signal: AbortSignal,
  ) => Promise<Planned>;
  onImport: (
    file: PlannedFile,
    choices: ReadonlyMap<string, Choices>,
    names: readonly WatchChange[],
    onProgress: (written: number, all: number) => void,
    signal: AbortSignal,
  ) => Promise<Imported>;
}

type State =
  | { step: 'choose'; said?: string; isFault?: boolean }
  /** `all`: 0 until it is known. */
  | { step: 'reading'; done: number; all: number; life: AbortController }
  | ({ step: 'plan' } & PlannedFile)
  | { step: 'writing'; written: number; all: number; life: AbortController };

const KINDS = ['new', 'newer', 'conflicting', 'deleted', 'older', 'same', 'invalid'] as const;

export function ImportPanel({ onPlan, onImport }: ImportPanelProps) {
  const { say } = useWords();
  const [state, setState] = useState<State>({ step: 'choose' });
  const [choices, setChoices] = useState<ReadonlyMap<string, Choices>>(new Map());
  const [taken, setTaken] = useState<NamesTaken>('none');
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(() => panel.current?.querySelector<HTMLElement>('[tabindex="-1"], input, button'));

  async function read(file: File): Promise<void> {
    const life = new AbortController();
    const show = (done: number, all: number) => setState({ step: 'reading', done, all, life });
    show(0, 0);
    setChoices(new Map());
    const planned = await onPlan(file, show, life.signal).catch(() => ({
      fault: say('library.import.unread'),
    }));
    if (planned === 'cancelled') setState({ step: 'choose', said: say('library.import.cancelled') });
    else if ('fault' in planned) setState({ step: 'choose', said: planned.fault, isFault: true });
    else {
      setTaken(usuallyTaken(planned.names));
      setState({ step: 'plan', ...planned });
    }
  }

  async function write(file: PlannedFile, names: readonly WatchChange[]): Promise<void> {
    const life = new AbortController();
    const show = (written: number, all: number) => setState({ step: 'writing', written, all, life });
    show(0, file.plan.length);
    const { outcome, said } = await onImport(file, choices, names, show, life.signal);
    // What is done is said where it can be undone.
    if (outcome === 'done') setState({ step: 'choose' });
    else setState({ step: 'choose', said, isFault: outcome !== 'cancelled' });
  }

  const nowWords = (passages: number, names: number) => {
    if (passages + names === 0) return say('library.import.keepMine');
    if (names === 0) return say('library.import.now', { count: passages });
    const namesToo = say('watch.plan.take', { count: names });
    return passages === 0 ? namesToo : say('library.import.nowBoth', { passages, names });
  };
  const start = (
    <p>
      <label class="file">
        <span>{say('library.import.choose')}</span>
        <input
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file once more, after it was mended.
            event.currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </label>
    </p>
  );
  return <div ref={panel}>{content()}</div>;

  function content(): ComponentChildren {
    switch (state.step) {
      case 'choose':
        return (
          <>
            <p class="fine">{say('library.import.text')}</p>
            {start}
            <p class={state.isFault ? 'fault' : ''} role="status">
              {state.said}
            </p>
          </>
        );
      case 'reading':
        return (
          <Progress
            said={
              state.all === 0
                ? say('library.import.reading')
                : say('library.import.readingItems', { done: state.done, all: state.all })
            }
            done={state.done}
            all={state.all}
            onCancel={() => state.life.abort()}
          />
        );
      case 'plan': {
        const { plan, name, linked, names } = state;
        const counts = countsOf(plan);
        const toBin = countToBin(plan, choices);
        const deleted = plan.filter(isDeletedOnly).length;
        const rows = { ...counts, conflicting: counts.conflicting - deleted, deleted };
        const isAnyWritten = counts.new + counts.newer + counts.conflicting > 0;
        const own = changesTaken(names, taken);
        return (
          <div class="plan">
            <p role="status" tabIndex={-1}>
              {say('library.import.plan', { file: name, count: plan.length })}
            </p>
            <ul class="counts">
              {KINDS.map((kind) =>
                rows[kind] === 0 ? null : (
                  <li key={kind}>
                    <strong>{rows[kind]}</strong> {say(`library.import.${kind}`, { count: rows[kind] })}
                  </li>
                ),
              )}
            </ul>
            {toBin > 0 && <p class="fine">{say('library.import.toBin', { count: toBin })}</p>}
            {linked > 0 && <p class="fine">{say('library.import.linked', { count: linked })}</p>}
            <Replaced plan={plan} />
            <Conflicts plan={plan} choices={choices} onChoices={setChoices} />
            <Invalid plan={plan} />
            {names && <NamesInFile names={names} taken={taken} onTaken={setTaken} />}
            <div class="actions">
              {(isAnyWritten || own.length > 0) && (
                <button type="button" class="primary" onClick={() => void write(state, own)}>
                  {nowWords(countTakenIn(plan, choices), own.length)}
                </button>
              )}
              <button type="button" onClick={() => setState({ step: 'choose' })}>
                {say('library.cancel')}
              </button>
            </div>
          </div>
        );
      }
      case 'writing':
        return (
          <Progress
            said={say('library.import.writing', { written: state.written, all: state.all })}
            done={state.written}
            all={state.all}
            onCancel={() => state.life.abort()}
          />
        );
    }
  }
}

interface ProgressProps {
  said: string;
  done: number;
  /** 0 until it is known. */
  all: number;
  onCancel: () => void;
}

function Progress({ said, done, all, onCancel }: ProgressProps) {
  const { say } = useWords();
  return (
    <>
      <label class="progress">
        <span role="status">{said}</span>
        <progress {...(all > 0 && { value: done, max: all })} />
      </label>
      <div class="actions">
        <button type="button" onClick={onCancel}>
          {say('library.cancel')}
        </button>
      </div>
    </>
  );
}
