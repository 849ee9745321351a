/** Every sentence comes out of src/locales: none in JSX, in attributes that are read aloud, or in what core/ says of an entity. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Attributes that a reader sees or hears, and those by which our components hand such a text on. */
const SPOKEN =
  /^(?:aria-(?:label|description|valuetext)|title|placeholder|alt|label|text|legend|copied|toCopy|field|empty)$/;
/** The program's own name, keys, languages in their own words, an example: the same in every language. */
const SAME_EVERYWHERE =
  /^(?:Sidelight|Enter|Esc|Language|언어|news\.example|Ocean Maritime Management|Executive Order 13722|Kim Chol|IMO number)$/;

/** `not found.…`, `settings.title` */
const KEY = /^[\w -]+(?:\.[\w…-]+)+$/;

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const childrenOf = (node: Node) => Object.values(node).flat().filter(isNode);
const isWords = (text: string) =>
  /\p{L}{2}/u.test(text) && !SAME_EVERYWHERE.test(text.trim()) && !KEY.test(text);

/** What an expression may come to as text: `'A'`, `isB ? 'B' : 'C'`, `` `D ${e}` ``. */
function textsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    default:
      return [];
  }
}

/** Texts that a reader would see or hear. */
function spokenIn(node: Node, parent?: Node): string[] {
  const name = node.type === 'JSXAttribute' ? String((node.name as Node).name) : '';
  const own =
    node.type === 'JSXText'
      ? [String(node.value)]
      : node.type === 'JSXAttribute' && SPOKEN.test(name)
        ? textsOf(node.value)
        : node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute'
          ? textsOf(node)
          : [];
  return [...own.filter(isWords), ...childrenOf(node).flatMap((child) => spokenIn(child, node))];
}

/** Texts of two words and more with a capital, a stop or a place for a value: sentences, not the words of our own terms. */
function sentencesIn(node: Node): string[] {
  // For whoever keeps the program, not for its readers.
  if (node.type === 'NewExpression' && /Error$/.test(String((node.callee as Node).name))) return [];
  const own = node.type === 'Literal' || node.type === 'TemplateLiteral' ? [textsOf(node).join('…')] : [];
  return [
    ...own.filter(
      (text) =>
        /\p{L}{2,}[^\p{L}]* \p{L}{2,}/u.test(text) && /^\p{Lu}|[.:;](?:\s|$)|…/u.test(text) && isWords(text),
    ),
    ...childrenOf(node).flatMap(sentencesIn),
  ];
}

const parse = (code: string) => parseAst(code, { lang: 'tsx' }) as unknown as Node;
const read = (file: string) => parse(readFileSync(join(src, file), 'utf8'));
const filesIn = (folder: string, extension: RegExp) =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => extension.test(file))
    .map((file) => join(folder, file).split(sep).join('/'));

describe('what is looked for is found', () => {
  test.each([
    ['<p>Two words</p>', ['Two words']],
    ["<p>{isA ? 'Yes, a' : say('no')}</p>", ['Yes, a']],
    ['<p>{`$' + '{n} names`}</p>', [' names']],
    ['<b aria-label="Close" class="close big" />', ['Close']],
    ["<A title={b && 'Title of it'} />", ['Title of it']],
    ["<p lang='en'>{name}: {say('card.close')} <kbd>Enter</kbd></p>", []],
  ])('%s', (code, expected) => {
    expect(spokenIn(parse(`const a = ${code};`))).toEqual(expected);
  });

  test.each([
    ["'Listed by the UN.'", ['Listed by the UN.']],
    ['`the list of $' + '{name}`', ['the list of …']],
    ["x === 'port entry ban'", []],
    ["say('lead.listedSince', { date })", []],
  ])('%s', (code, expected) => {
    expect(sentencesIn(parse(`const a = ${code};`))).toEqual(expected);
  });
});

test.each([...filesIn('ui', /\.tsx$/), ...filesIn('entry', /\.tsx$/)])('%s', (file) => {
  expect(spokenIn(read(file))).toEqual([]);
});

test.each([
  ...filesIn('core/card', /\.ts$/),
  ...filesIn('core/browse', /\.ts$/),
  ...filesIn('ui', /\.tsx?$/),
  ...filesIn('entry', /\.tsx?$/).filter((file) => !file.endsWith('.d.ts')),
])('%s says nothing by itself', (file) => {
  expect(sentencesIn(read(file))).toEqual([]);
});
