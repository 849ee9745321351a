/** Writes a file whole or not at all: beside it first, then renamed into place. Ctrl-C leaves no half of one. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';

/** @throws CommandError in one line when it cannot be written */
export function writeFileWhole(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CommandError(`${path} cannot be written: ${explain(error as NodeJS.ErrnoException)}.`);
  }
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return 'it may not be written, or another program holds it open';
    default:
      return code ?? message;
  }
}
