/** What is scanned: plain English news prose, and the same with a name of the lexicon every fifteen words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePage } from '../../src/cli/parse-page.ts';
import { readText } from '../../src/page/reader.ts';
import { randomFrom } from './names.ts';

const shared = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const own = fileURLToPath(new URL('../pages/en/', import.meta.url));

const hasRealPages = existsSync(shared);

/** Readable text of real news pages where they are at hand, else of the sample articles; `length` UTF-16 units of it. */
export function sparseText(length: number): string {
  const folder = hasRealPages ? shared : own;
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort();
  const texts = pages.map((file) => readText(parsePage(readFileSync(`${folder}${file}`, 'utf8'))).text);
  const all = texts.join('\n');
  return flat(all.repeat(Math.ceil(length / all.length)).slice(0, length));
}

/** One piece of memory, as page/reader gives it: over a slice of a longer text V8's plain loop takes 1.5 times as long. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

const SHAPES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.normalize('NFD'),
  (name) => name.toUpperCase(),
  (name) => `${name}’s`,
  (name) => name.replace(/(\p{L})(\p{L})/u, '$1\u00ad$2'),
];

/** A text with one name each fifteen words, in every shape that names come in. */
export function denseText(length: number, names: readonly string[], seed = 11): string {
  const random = randomFrom(seed);
  const words = sparseText(length).split(' ');
  const parts: string[] = [];
  words.forEach((word, index) => {
    parts.push(word);
    if (index % 15 === 14) {
      const shape = SHAPES[Math.floor(random() * SHAPES.length)]!;
      parts.push(shape(names[Math.floor(random() * names.length)]!));
    }
  });
  return flat(parts.join(' ').slice(0, length));
}
