/** Which passages, and in which format. */
import { useState } from 'preact/hooks';
import { FORMATS, type Format } from '../../core/exchange/formats.ts';
import { useWords } from '../use-words.tsx';

export interface ExportOrder {
  /** Undefined for all. */
  ids: readonly string[] | undefined;
  format: Format;
  /** Of the report. */
  title: string;
  /** A byte order mark before a CSV. */
  bom: boolean;
  /** Her own names are left out: whom she follows is nobody's business. */
  withoutOwn: boolean;
}

/** In one sentence: what is in which file, or why there is none. */
export interface Exported {
  isDone: boolean;
  said: string;
}

export interface ExportFormProps {
  /** Those of the passage or the dossier that she comes from. */
  these: readonly string[] | undefined;
  chosen: readonly string[];
  /** Undefined where nothing is searched for. */
  found: readonly string[] | undefined;
  size: number;
  /** She has names of her own. */
  hasOwn: boolean;
  onExport: (order: ExportOrder) => Promise<Exported>;
}

export function ExportForm({ these, chosen, found, size, hasOwn, onExport }: ExportFormProps) {
  const { say } = useWords();
  const subsets = [
    ...(these ? [{ what: 'these' as const, ids: these, count: these.length }] : []),
    ...(chosen.length > 0 ? [{ what: 'chosen' as const, ids: chosen, count: chosen.length }] : []),
    ...(found ? [{ what: 'found' as const, ids: found, count: found.length }] : []),
    { what: 'all' as const, ids: undefined, count: size },
  ];
  const [what, setWhat] = useState(subsets[0]!.what);
  const subset = subsets.find((one) => one.what === what) ?? subsets[0]!;
  const [format, setFormat] = useState<Format>('library');
  const [title, setTitle] = useState('');
  const [bom, setBom] = useState(true);
  const [withoutOwn, setWithoutOwn] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [exported, setExported] = useState<Exported>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        setBusy(true);
        setExported(undefined);
        const order = {
          ids: subset.ids,
          format,
          bom,
          withoutOwn: hasOwn && withoutOwn,
          title: title.trim() || say('library.export.untitled'),
        };
        void onExport(order).then((next) => {
          setExported(next);
          setBusy(false);
        });
      }}
    >
      <fieldset>
        <legend>{say('library.export.which')}</legend>
        {subsets.map((one) => (
          <label class="check" key={one.what}>
            <input type="radio" name="subset" checked={one === subset} onChange={() => setWhat(one.what)} />
            <span>{say(`library.export.${one.what}`, { count: one.count })}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('library.export.format')}</legend>
        <div class="formats">
          {FORMATS.map((each) => (
            <label class="check" key={each}>
              <input type="radio" name="format" checked={each === format} onChange={() => setFormat(each)} />
              <span>{say(`exchange.format.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {format === 'table' && (
        <>
          <p class="fine">{say('library.export.rows')}</p>
          <label class="check">
            <input type="checkbox" checked={bom} onChange={(event) => setBom(event.currentTarget.checked)} />
            <span>{say('library.export.bom')}</span>
          </label>
        </>
      )}
      {hasOwn && (
        <label class="check">
          <input
            type="checkbox"
            checked={withoutOwn}
            onChange={(event) => setWithoutOwn(event.currentTarget.checked)}
          />
          <span>{say('library.export.withoutOwn')}</span>
        </label>
      )}
      {format === 'report' && (
        <label class="field wide">
          <span>{say('library.export.reportTitle')}</span>
          <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
      )}
      <div class="actions">
        <button type="submit" class="primary" aria-disabled={isBusy} disabled={subset.count === 0}>
          {say('library.export.now', { count: subset.count })}
        </button>
      </div>
      <p class={exported?.isDone === false ? 'fault' : ''} role="status">
        {exported?.said}
      </p>
    </form>
  );
}
