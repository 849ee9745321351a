/** Backups: made when she asks, and by themselves when the library is opened after so many days. */
import { BACKUP_DAYS, backupDue, type SinceBackup } from '../../core/exchange/backup-due.ts';
import type { ExportFile } from '../../core/exchange/formats.ts';
import type { Words } from '../../core/words/words.ts';
import { type LastDone, type Said, SaidTrouble } from '../last-done.ts';

export interface BackupFacts {
  /** ISO time. */
  lastBackup: string | undefined;
  /** Passages saved or changed since. */
  savesSince: number;
  /** After so many a backup is made when the library is opened; 0 for never. */
  days: number;
  /** Name of the folder it goes into; undefined for the browser's downloads. */
  folder: string | undefined;
  canPick: boolean;
}

export interface BackupKeeper {
  readonly facts: BackupFacts;
  /** "N passages are not backed up." Undefined where there is no need to say so. */
  reminder(): string | undefined;
  /** What was saved or chosen meanwhile. */
  refresh(): Promise<void>;
  /** The library was opened: what is due is made, where the browser need not be asked. */
  opened(): Promise<void>;
  /** The rest are called from a click: the browser may have to ask her. */
  backUp(): void;
  pick(): void;
  toDownloads(): void;
  setDays(days: number): void;
}

type Folder = FileSystemDirectoryHandle;

export interface BackupKeeperOptions {
  read: () => Promise<SinceBackup & { folder: Folder | undefined }>;
  keep: (key: 'backup days' | 'backup folder', value: unknown) => Promise<void>;
  note: (at: string) => Promise<void>;
  /** The whole library as a file. @param at ISO time */
  make: (at: string) => Promise<{ file: ExportFile; count: number }>;
  download: (file: ExportFile) => void;
  folders: {
    canPickFolder(): boolean;
    pickFolder(): Promise<Folder | undefined>;
    mayWrite(folder: Folder, asks: boolean): Promise<boolean>;
    writeInto(folder: Folder, file: ExportFile): Promise<void>;
  };
  /** One page of ours at a time. */
  alone: (work: () => Promise<void>) => Promise<void>;
  last: LastDone<unknown>;
  words: () => Words;
  onChanged: () => void;
}

export function createBackupKeeper(options: BackupKeeperOptions): BackupKeeper {
  const { read, keep, note, make, download, folders, alone, last, words, onChanged } = options;
  let state: Awaited<ReturnType<typeof read>> = {
    lastBackup: undefined,
    firstSave: undefined,
    savesSince: 0,
    otherChange: undefined,
    days: BACKUP_DAYS,
    folder: undefined,
  };
  const due = () => backupDue(state, Date.now());

  async function refresh(): Promise<void> {
    state = await read();
    onChanged();
  }

  async function backUp(isAsked: boolean): Promise<Said<never>> {
    const { folder } = state;
    const at = new Date().toISOString();
    const say = words().say;
    // At once: a click counts for a moment only.
    if (folder && !(await folders.mayWrite(folder, isAsked).catch(() => false)))
      throw new SaidTrouble(say('library.backup.refused', { folder: folder.name }));
    const { file, count } = await make(at);
    if (folder)
      await folders.writeInto(folder, file).catch(() => {
        throw new SaidTrouble(say('library.backup.unwritten', { folder: folder.name }));
      });
    else download(file);
    await note(at);
    const where = folder ? { folder: folder.name } : {};
    return {
      said: say(`library.backup.done${folder ? '.folder' : ''}`, { count, file: file.name, ...where }),
      undo: [],
    };
  }

  async function choose(key: 'backup days' | 'backup folder', value: unknown): Promise<void> {
    await last.attempt(async () => {
      await keep(key, value);
      return { said: words().say('library.done.changed'), undo: [] };
    });
    await refresh();
  }

  return {
    get facts() {
      const { lastBackup, savesSince, days, folder } = state;
      return { lastBackup, savesSince, days, folder: folder?.name, canPick: folders.canPickFolder() };
    },
    reminder() {
      const why = due();
      if (why === undefined) return undefined;
      const { savesSince: count } = state;
      return count > 0
        ? words().say(`library.reminder.${why}`, { count })
        : words().say('library.reminder.names');
    },
    refresh,
    async opened() {
      await refresh();
      if (due() !== 'days') return;
      await alone(async () => {
        // Another page may have made it meanwhile.
        await refresh();
        const { folder } = state;
        const mayWrite = !folder || (await folders.mayWrite(folder, false).catch(() => false));
        if (due() === 'days' && mayWrite) await last.attemptUnasked(() => backUp(false));
      });
    },
    backUp: () => void last.attempt(() => backUp(true)),
    pick: () =>
      void folders.pickFolder().then(
        (folder) => folder && choose('backup folder', folder),
        () => last.refuse(words().say('library.backup.unpicked')),
      ),
    toDownloads: () => void choose('backup folder', undefined),
    setDays: (days) => void choose('backup days', days),
  };
}
