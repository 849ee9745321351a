/** A command that reads its own arguments, run in this process with what it prints. */
import { vi } from 'vitest';
import type { PlainCommand } from '../../src/cli/commands.ts';
import type { Ran } from './seed-folder.ts';

export async function runPlain(command: PlainCommand, seeds: string, ...args: string[]): Promise<Ran> {
  const ran = { out: '', err: '' };
  const into = (key: 'out' | 'err') => (text: unknown) => {
    ran[key] += String(text);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(into('err'));
  try {
    const status = await command(args, seeds);
    return { status, ...ran };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
