/** Files and folders from the command line -> articles: readable text, one a file. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readText } from '../page/reader.ts';
import { CommandError } from './command-error.ts';
import { parsePage } from './parse-page.ts';
import { readInput } from './read-input.ts';

export interface ReadArticle {
  path: string;
  /** A line is a block: no name crosses it. */
  text: string;
}

const READABLE = /\.(?:x?html?|txt|text|md)$/i;

/** One after the other, so that a large folder is never in memory whole. */
export function* readArticles(paths: readonly string[]): Iterable<ReadArticle> {
  const files = paths.flatMap(expand);
  if (files.length === 0)
    throw new CommandError(`${paths.join(', ')}: no text or HTML file there (.html .htm .txt .md).`);
  for (const path of files) yield { path, text: textOf(path) };
}

function textOf(path: string): string {
  const input = readInput(path);
  const isHtml = /\.x?html?$/i.test(path) || /^\s*<(?:!doctype|html)[\s>]/i.test(input);
  return isHtml ? readText(parsePage(input)).text : input;
}

/** A folder stands for every text in it; `*` in a file's name is for shells that leave it to the program. */
function expand(path: string): string[] {
  if (path === '-') return [path];
  if (basename(path).includes('*')) {
    const pattern = new RegExp(
      `^${basename(path)
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
      'i',
    );
    return filesIn(dirname(path), false).filter((file) => pattern.test(basename(file)));
  }
  return isFolder(path) ? filesIn(path, true).filter((file) => READABLE.test(file)) : [path];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function filesIn(folder: string, recursive: boolean): string[] {
  if (!isFolder(folder)) throw new CommandError(`${folder}: there is no such folder.`);
  return readdirSync(folder, { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
