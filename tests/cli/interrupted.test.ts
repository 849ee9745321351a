/** Ctrl-C at any moment: what a command writes is there whole, or is not there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/seed-folder.ts';

const script = fileURLToPath(new URL('../../seeds/lexicon.mjs', import.meta.url));

test.skipIf(process.platform === 'win32')(
  'export, interrupted at its first write',
  async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'all.json');
    const command = spawn(process.execPath, [script, 'export', '--json', '-o', file], { stdio: 'ignore' });
    const watcher = watch(folder, () => command.kill('SIGINT'));
    await once(command, 'exit');
    watcher.close();
    // The file beside it is not the file: whoever reads the folder skips what begins with a dot.
    expect(readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'all.json')).toEqual([]);
    if (existsSync(file)) expect(JSON.parse(readFileSync(file, 'utf8')).length).toBeGreaterThan(600);
  },
  60_000,
);

test.skipIf(process.platform === 'win32')(
  'export, interrupted before it writes',
  async () => {
    const file = join(temporaryFolder(), 'all.json');
    const command = spawn(process.execPath, [script, 'export', '--json', '-o', file], { stdio: 'ignore' });
    await once(command, 'spawn');
    command.kill('SIGINT');
    const [, signal] = await once(command, 'exit');
    expect([signal, existsSync(file)]).toEqual(['SIGINT', false]);
  },
  60_000,
);
