/**
 * Fifty and more short articles about people and things that only share a name with an entry. None of them may get a
 * solid mark, which says "this is it"; an uncertain one says "perhaps" and is allowed.
 *
 * A file begins with `# NAME: why innocent`, and may go on with `# allowed: id, id` for entries that really are meant, and with
 * `# nothing is painted` where not even a doubt is due.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { matcherOfSeeds } from '../src/cli/matcher.ts';
import { findMentions } from '../src/core/matching/find-mentions.ts';
import type { Mention } from '../src/core/matching/mention.ts';
import { isPainted } from '../src/page/painter.ts';

const folder = fileURLToPath(new URL('namesakes/', import.meta.url));
const matcher = matcherOfSeeds(fileURLToPath(new URL('../seeds', import.meta.url)));

interface Article {
  file: string;
  /** The names that are innocent here. */
  names: string[];
  why: string;
  allowed: string[];
  /** Whether an uncertain mark would be wrong, too. */
  isQuiet: boolean;
  text: string;
}

function readArticle(file: string): Article {
  const lines = readFileSync(`${folder}${file}`, 'utf8').split(/\r?\n/);
  const heads = lines.filter((line) => line.startsWith('#'));
  const [, names = '', why = ''] = /^# ([^:]+): (.+)$/.exec(heads[0] ?? '') ?? [];
  const allowed = /^# allowed: (.+)$/m.exec(heads.join('\n'))?.[1] ?? '';
  return {
    file,
    names: splitList(names),
    why,
    allowed: splitList(allowed),
    isQuiet: heads.includes('# nothing is painted'),
    text: lines.slice(heads.length).join('\n').trim(),
  };
}

const splitList = (list: string) =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const plain = (text: string) => text.toLowerCase().replace(/[-’'\s]+/gu, ' ');

/** Han and Hangul write more in a word, so their length is counted in characters. */
function lengthOf(text: string): number {
  const dense = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return dense > 100 ? Math.round(dense / 2) : text.split(/\s+/u).length;
}

const articles = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map(readArticle);

test('there are at least fifty articles', () => {
  expect(articles.length).toBeGreaterThanOrEqual(50);
});

const isSolid = ({ mark }: Mention) => mark === 'listed' || mark === 'named';

describe.each(articles)('$file', ({ names, why, allowed, isQuiet, text }) => {
  test('tells of the namesake, in 80 to 150 words', () => {
    expect(why).not.toBe('');
    expect(names.filter((name) => plain(text).includes(plain(name)))).not.toEqual([]);
    expect(lengthOf(text)).toBeGreaterThanOrEqual(80);
    expect(lengthOf(text)).toBeLessThanOrEqual(150);
  });

  test(isQuiet ? 'gives no mark' : 'gives no solid mark', () => {
    const wrong = findMentions(matcher, text).filter(
      (mention) =>
        (isQuiet ? isPainted(mention) : isSolid(mention)) && !(mention.id && allowed.includes(mention.id)),
    );
    expect(wrong.map(({ id, text: words, mark }) => `${id}: “${words}” is ${mark}.`)).toEqual([]);
  });
});
