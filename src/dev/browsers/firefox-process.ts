import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { endWithProcess } from './end-with-process.ts';
import type { FirefoxProfile } from './firefox-profile.ts';

export interface FirefoxProcess {
  /** Where it listens for WebDriver BiDi, `ws://127.0.0.1:PORT`. */
  readonly address: string;
  readonly ended: Promise<void>;
  /** Kills Firefox with all its content processes; what they left of the profile stays. */
  kill(): Promise<void>;
  /** The same, and removes the profile. */
  end(): Promise<void>;
}

/** Firefox has a process for each site: they share a process group of their own, and are ended as a group. */
function killTree(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Starts Firefox and waits until it can be driven. */
export async function startFirefox(
  executable: string,
  profile: FirefoxProfile,
  { headless, args }: { headless: boolean; args: readonly string[] },
): Promise<FirefoxProcess> {
  const child = spawn(
    executable,
    [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile.folder,
      '--remote-debugging-port=0',
      // Without it pages of extensions are off limits.
      '--remote-allow-system-access',
      ...args,
      'about:blank',
    ],
    {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      // A release Firefox heeds the preference `services.settings.server` only with this, and would fetch
      // its remote settings otherwise.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    },
  );
  const clean = () => {
    killTree(child);
    profile.remove();
  };
  const forget = endWithProcess(clean);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  let output = '';
  const address = new Promise<string>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
  });
  const kill = async () => {
    killTree(child);
    await ended;
    forget();
  };
  const end = async () => {
    await kill();
    profile.remove();
  };
  const giveUp = AbortSignal.timeout(60_000);
  const listening = await Promise.race([address, ended, once(giveUp, 'abort')]);
  if (typeof listening === 'string') return { address: listening, ended, kill, end };
  await end();
  throw new Error(`${executable} did not start:\n${output.trim()}`);
}
