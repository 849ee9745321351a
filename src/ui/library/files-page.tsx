/** Taking away and taking in: export, import, backup, and how the storage is. */
import { useWords } from '../use-words.tsx';
import { BackupSection, type BackupSectionProps } from './backup-section.tsx';
import { ExportForm, type ExportFormProps } from './export-form.tsx';
import { ImportPanel, type ImportPanelProps } from './import-panel.tsx';
import { SavedText } from './saved-text.tsx';

export interface StorageHealth {
  /** Bytes; undefined where the browser does not tell. */
  usedBytes: number | undefined;
  quotaBytes: number | undefined;
  /** Whether the browser promises to keep it when it needs room. */
  isPersistent: boolean | undefined;
}

export interface FilesPageProps extends Omit<ExportFormProps, 'hasOwn'>, ImportPanelProps {
  health: StorageHealth | undefined;
  /** How many names of her own there are. */
  ownNames: number;
  backup: Omit<BackupSectionProps, 'isEmpty'>;
  onPersist: () => void;
  /** As she calls herself; undefined until it has been read. */
  creator: string | undefined;
  onCreator: (name: string) => Promise<boolean>;
}

export function FilesPage(props: FilesPageProps) {
  const { health, onPersist } = props;
  const { say } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say('library.files')}</h1>
      <section aria-labelledby="backup">
        <h2 id="backup">{say('library.backup')}</h2>
        <BackupSection {...props.backup} isEmpty={props.size + props.ownNames === 0} />
      </section>
      <section aria-labelledby="export">
        <h2 id="export" tabIndex={-1}>
          {say('library.export.title')}
        </h2>
        <ExportForm {...props} hasOwn={props.ownNames > 0} />
      </section>
      <section aria-labelledby="import">
        <h2 id="import">{say('library.import')}</h2>
        <ImportPanel {...props} />
      </section>
      {props.creator !== undefined && (
        <section aria-labelledby="creator">
          <h2 id="creator">{say('library.creator')}</h2>
          <p class="fine">{say('library.creator.text')}</p>
          <SavedText label={say('library.creator.name')} value={props.creator} onSave={props.onCreator} />
        </section>
      )}
      <section aria-labelledby="storage">
        <h2 id="storage">{say('library.storage')}</h2>
        {health && (
          <>
            {health.usedBytes !== undefined && health.quotaBytes !== undefined && (
              <p>
                {say('library.storage.room', {
                  used: size(health.usedBytes),
                  free: size(Math.max(0, health.quotaBytes - health.usedBytes)),
                })}
              </p>
            )}
            <p>
              {health.isPersistent === undefined
                ? say('library.storage.unknown')
                : say(health.isPersistent ? 'library.storage.kept' : 'library.storage.notKept')}
            </p>
            {health.isPersistent === false && (
              <div class="actions">
                <button type="button" onClick={onPersist}>
                  {say('library.storage.ask')}
                </button>
              </div>
            )}
          </>
        )}
      </section>
    </>
  );
}

/** "12 MB", "0.4 MB", "10.7 GB" */
function size(bytes: number): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  const isRound = unit === 'MB' && value >= 10;
  return `${isRound ? Math.round(value) : Math.ceil(value * 10) / 10} ${unit}`;
}
