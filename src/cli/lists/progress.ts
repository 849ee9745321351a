/** A bar on a terminal; nothing at all where the output goes to a file or a program. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  read(bytes: number): void;
  stop(): void;
}

/** Small files are read before a bar could be seen. */
const WORTH_A_BAR = 500_000;

export function progressOver(bytes: number, label: string): Progress {
  if (!process.stderr.isTTY || bytes < WORTH_A_BAR) return { read: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage}%`,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(bytes, 0);
  let done = 0;
  return {
    read: (amount) => {
      done += amount;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
