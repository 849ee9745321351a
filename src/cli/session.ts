/** What a command works with: the seeds, two streams, the day. Tests hand in their own. */
import pc from 'picocolors';
import { todayHere } from './today.ts';

export interface Session {
  /** Folder that holds `sources.yaml`, `never.yaml` and one folder a kind of entity. */
  seeds: string;
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` is a terminal that shows colours. */
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
  /** ISO day. */
  today: string;
  /** Exit status; a command that is content leaves it 0. */
  status: number;
}

export function terminalSession(seeds: string): Session {
  const { stdout, stderr, env } = process;
  return {
    seeds,
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR,
    width: Math.min(Math.max(stdout.columns ?? 100, 60), 120),
    today: todayHere(),
    status: 0,
  };
}

export type Colours = ReturnType<typeof pc.createColors>;

export function coloursOf({ colour }: Session): Colours {
  return pc.createColors(colour);
}
