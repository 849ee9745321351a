/** A file or standard input -> text. Bad input is one clear line. */
import { readFileSync } from 'node:fs';
import { CommandError } from './command-error.ts';

/** @param path a file, or `-` for standard input. A byte order mark is removed; line ends stay as they are. */
export function readInput(path: string): string {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new CommandError(explain(name, error as NodeJS.ErrnoException));
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new CommandError(`${name}: this is UTF-16. Save it as UTF-8.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${name}: this is not UTF-8 text. Save it as UTF-8, or give another file.`);
  }
}

function explain(name: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return `${name}: there is no such file.`;
    case 'EISDIR':
      return `${name}: this is a directory. Give a file in it.`;
    case 'EACCES':
      return `${name}: you may not read this file.`;
    default:
      return `${name}: cannot be read (${error.code ?? error.message}).`;
  }
}
