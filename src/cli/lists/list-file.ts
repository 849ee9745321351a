/** A list file as a stream of text: never whole in memory, decoded as UTF-8, refused in one line when it cannot be text. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { CommandError } from '../command-error.ts';

export interface ListFile {
  path: string;
  bytes: number;
  /** The first 16 KB, enough to know the format by. */
  head: string;
}

const HEAD = 16_384;

/** @throws CommandError when it cannot be read or is plainly no list */
export function openListFile(path: string): ListFile {
  const head = Buffer.alloc(HEAD);
  let length: number;
  let bytes: number;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new CommandError(`${path}: this is a directory. Give a file in it.`);
    bytes = stat.size;
    const handle = openSync(path, 'r');
    try {
      length = readSync(handle, head, 0, HEAD, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      code === 'ENOENT'
        ? `${path}: there is no such file.`
        : `${path}: cannot be read (${code ?? 'unknown error'}).`,
    );
  }
  const start = head.subarray(0, length);
  if (length === 0) throw new CommandError(`${path}: this file is empty.`);
  if (start.subarray(0, 2).toString('latin1') === 'PK' || (start[0] === 0x1f && start[1] === 0x8b)) {
    throw new CommandError(`${path}: this is an archive. Unpack it and give the file in it.`);
  }
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) {
    throw new CommandError(`${path}: this is UTF-16. Save it as UTF-8.`);
  }
  if (start.includes(0)) throw new CommandError(`${path}: this is no text file; it holds NUL bytes.`);
  return { path, bytes, head: start.toString('utf8').replace(/^\ufeff/, '') };
}

/**
 * The text of the file in pieces. OFAC's old files end with one sign of DOS for the end of a file; it is dropped.
 * @throws CommandError when it is not UTF-8 or holds NUL bytes
 */
export async function* textOf(
  { path }: ListFile,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream = createReadStream(path, { highWaterMark: 65_536 });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      onBytes(chunk.length);
      yield clean(decode(decoder, chunk, path), path);
    }
    const rest = decode(decoder, undefined, path);
    if (rest) yield clean(rest, path);
  } finally {
    stream.destroy();
  }
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, path: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new CommandError(`${path}: this is not UTF-8 text. Save it as UTF-8, or download it again.`);
  }
}

function clean(text: string, path: string): string {
  if (text.includes('\0')) throw new CommandError(`${path}: this is no text file; it holds NUL bytes.`);
  return text.endsWith('\x1a') ? text.slice(0, -1) : text;
}
