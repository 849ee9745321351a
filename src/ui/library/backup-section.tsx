/** When the library was backed up last, when it is next, and where to. */
import { dayOf } from '../../core/text/day-of.ts';
import { useWords } from '../use-words.tsx';
import type { BackupFacts, BackupKeeper } from './backup-keeper.ts';

export interface BackupSectionProps
  extends BackupFacts,
    Pick<BackupKeeper, 'backUp' | 'pick' | 'toDownloads' | 'setDays'> {
  isEmpty: boolean;
}

const DAYS = [7, 14, 30, 90, 0];

export function BackupSection(props: BackupSectionProps) {
  const { lastBackup, savesSince, days, folder, canPick } = props;
  const { say, date } = useWords();
  return (
    <>
      <p>
        {lastBackup === undefined
          ? say('library.backup.never', { count: savesSince })
          : `${say('library.backup.last', { day: date(dayOf(lastBackup)) })} ${say('library.backup.since', { count: savesSince })}`}
      </p>
      <p class="fine">
        {folder === undefined ? say('library.backup.text') : say('library.backup.text.folder', { folder })}
      </p>
      <div class="actions">
        <button type="button" class="primary" disabled={props.isEmpty} onClick={props.backUp}>
          {say('library.backup.now')}
        </button>
        {canPick && (
          <button type="button" onClick={props.pick}>
            {say(folder === undefined ? 'library.backup.pick' : 'library.backup.pickOther')}
          </button>
        )}
        {folder !== undefined && (
          <button type="button" onClick={props.toDownloads}>
            {say('library.backup.toDownloads')}
          </button>
        )}
      </div>
      <p class="by-itself">
        <label class="field">
          <span>{say('library.backup.byItself')}</span>
          <select value={days} onChange={(event) => props.setDays(Number(event.currentTarget.value))}>
            {[...new Set([days, ...DAYS])].map((one) => (
              <option key={one} value={one}>
                {one === 0 ? say('library.backup.notByItself') : say('library.backup.after', { count: one })}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p class="fine">{say('library.backup.byItself.text')}</p>
    </>
  );
}
