/** When a backup is made by itself, where it goes, and what is said where it cannot. */
import { expect, test, vi } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import { createLastDone } from '../../src/ui/last-done.ts';
import { type BackupKeeperOptions, createBackupKeeper } from '../../src/ui/library/backup-keeper.ts';
import { sayTrouble } from '../../src/ui/library/say-trouble.ts';

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const FOLDER = { name: 'Backups' } as FileSystemDirectoryHandle;
const FILE = { name: 'sidelight-backup.jsonld', type: 'application/ld+json', parts: ['{}'] };

interface Case {
  lastBackup?: string;
  savesSince?: number;
  days?: number;
  folder?: FileSystemDirectoryHandle;
  mayWrite?: boolean;
  isFull?: boolean;
}

function keeper({ lastBackup, savesSince = 3, days = 14, folder, mayWrite = true, isFull = false }: Case) {
  const done = { downloads: 0, writes: 0, asks: [] as boolean[] };
  let noted = lastBackup;
  const last = createLastDone<number>({
    words: () => ENGLISH,
    troubleOf: async () => 'failed',
    sayTrouble,
    ms: 1000,
    onDone: () => {},
    onBehind: () => {},
    onChanged: () => {},
  });
  const options: BackupKeeperOptions = {
    read: async () => ({
      lastBackup: noted,
      firstSave: ago(100),
      savesSince: noted === lastBackup ? savesSince : 0,
      otherChange: undefined,
      days,
      folder,
    }),
    keep: async () => {},
    note: async (at) => {
      noted = at;
    },
    make: async () => ({ file: FILE, count: 5 }),
    download: () => void done.downloads++,
    folders: {
      canPickFolder: () => true,
      pickFolder: async () => undefined,
      mayWrite: async (_folder, asks) => {
        done.asks.push(asks);
        return mayWrite || asks;
      },
      writeInto: async () => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        done.writes++;
      },
    },
    alone: (work) => work(),
    last,
    words: () => ENGLISH,
    onChanged: () => {},
  };
  return { keeper: createBackupKeeper(options), last, done };
}

test.each<[string, Case, number, number, boolean]>([
  ['due, into the downloads', { lastBackup: ago(15) }, 1, 0, false],
  ['due, never backed up', {}, 1, 0, false],
  ['due, into a folder', { lastBackup: ago(15), folder: FOLDER }, 0, 1, false],
  ['due, and the browser wants to be asked', { folder: FOLDER, mayWrite: false }, 0, 0, true],
  ['due, and the folder is gone', { folder: FOLDER, isFull: true }, 0, 0, true],
  ['not due yet', { lastBackup: ago(13) }, 0, 0, false],
  ['nothing new', { lastBackup: ago(50), savesSince: 0 }, 0, 0, false],
  ['never by itself', { lastBackup: ago(50), days: 0 }, 0, 0, false],
  ['never by itself, and 50 saves', { lastBackup: ago(1), savesSince: 50, days: 0 }, 0, 0, true],
])('opened: %s', async (_what, given, downloads, writes, isReminded) => {
  const { keeper: backups, done } = keeper(given);
  await backups.opened();
  await backups.refresh();
  expect([done.downloads, done.writes]).toEqual([downloads, writes]);
  expect(backups.reminder() !== undefined).toBe(isReminded);
  // Nobody has clicked.
  expect(done.asks).not.toContain(true);
});

test('wanted by a click the browser is asked, and what cannot be written is no backup', async () => {
  const asked = keeper({ folder: FOLDER, mayWrite: false });
  await asked.keeper.refresh();
  asked.keeper.backUp();
  await vi.waitFor(() => expect(asked.done.writes).toBe(1));
  expect(asked.done.asks).toEqual([true]);
  const full = keeper({ folder: FOLDER, isFull: true });
  await full.keeper.refresh();
  full.keeper.backUp();
  await vi.waitFor(() => expect(full.last.trouble).toMatch(/“Backups” could not be written/));
  expect(full.keeper.facts.lastBackup).toBeUndefined();
});
