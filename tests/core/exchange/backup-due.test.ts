/** When a backup is due. */
import { expect, test } from 'vitest';
import { backupDue } from '../../../src/core/exchange/backup-due.ts';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const none = { lastBackup: undefined, firstSave: undefined, savesSince: 0, otherChange: undefined, days: 14 };
const ago = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

test.each<[string, Parameters<typeof backupDue>[0], ReturnType<typeof backupDue>]>([
  ['nothing saved', none, undefined],
  ['nothing new for a year', { ...none, lastBackup: ago(365), firstSave: ago(400) }, undefined],
  ['own names alone, on the day', { ...none, otherChange: ago(14) }, 'days'],
  ['a file taken in since', { ...none, lastBackup: ago(15), otherChange: ago(1) }, 'days'],
  ['and one before', { ...none, lastBackup: ago(15), otherChange: ago(16) }, undefined],
  ['49 saves', { ...none, firstSave: ago(1), savesSince: 49 }, undefined],
  ['50 saves', { ...none, firstSave: ago(1), savesSince: 50 }, 'saves'],
  ['50 saves, by days never', { ...none, firstSave: ago(1), savesSince: 50, days: 0 }, 'saves'],
  ['50 saves, and the day', { ...none, lastBackup: ago(14), savesSince: 50 }, 'days'],
  ['one save, a day short', { ...none, lastBackup: ago(13.9), savesSince: 1 }, undefined],
  ['one save, on the day', { ...none, lastBackup: ago(14), savesSince: 1 }, 'days'],
  ['never backed up, saved just now', { ...none, firstSave: ago(0), savesSince: 1 }, undefined],
  ['never backed up, saved long ago', { ...none, firstSave: ago(20), savesSince: 1 }, 'days'],
  [
    'the backup counts, not the first save',
    { ...none, firstSave: ago(200), lastBackup: ago(2), savesSince: 1 },
    undefined,
  ],
  ['by days never', { ...none, firstSave: ago(200), savesSince: 1, days: 0 }, undefined],
  ['a clock set back', { ...none, lastBackup: ago(-3), savesSince: 1 }, undefined],
])('%s', (_what, since, due) => {
  expect(backupDue(since, NOW)).toBe(due);
});
