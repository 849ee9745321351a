/** Our style sheets know a beginning and an end of lines, no left and right: a language may be read the other way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

const PHYSICAL =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)$/;
const FOUR_SIDES =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-(?:margin|padding))$/;

/** Geometry that is the same in every language: where a script puts something on a page, and two sides of a square that is turned. */
const GEOMETRY = [
  'inset: var(--top, 0) auto var(--bottom, auto) var(--left, 0)',
  'inset: 0 auto auto 0',
  'border-width: 0 1.5px 1.5px 0',
];

/** Declarations that mean one side of the window. */
function physicalIn(css: string): string[] {
  const declarations = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
  return [...declarations]
    .filter(([, property = '', value = '']) => {
      if (PHYSICAL.test(property)) return true;
      if (/^(?:text-align|float|clear)$/.test(property)) return /left|right/.test(value);
      const [, right, , left] =
        value.replace(/\s*!important/, '').match(/(?:[^\s(]|\([^()]*(?:\([^()]*\))*[^()]*\))+/g) ?? [];
      return FOUR_SIDES.test(property) && left !== undefined && left !== right;
    })
    .map(([, property, value = '']) => `${property}: ${value.replace(/\s*!important/, '').trim()}`);
}

test.each([
  ['a { margin-left: 4px; color: red }', ['margin-left: 4px']],
  ['a { margin-inline-start: 4px; left-over: 1 }', []],
  ['a { text-align: right }', ['text-align: right']],
  ['a { padding: 1px 2px 3px 4px; margin: 1px 2px 3px 2px }', ['padding: 1px 2px 3px 4px']],
  ['a { padding: clamp(1px, 2vh, 3px) 4px 5px }', []],
  ['a { inset: 0 auto 0 calc(1px + (2px * 3)) !important; }', ['inset: 0 auto 0 calc(1px + (2px * 3))']],
])('%s', (css, expected) => {
  expect(physicalIn(css)).toEqual(expected);
});

test.each(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => file.replaceAll('\\', '/')),
)('%s', (file) => {
  const found = physicalIn(readFileSync(join(src, file), 'utf8'));
  expect(found.filter((one) => !GEOMETRY.includes(one))).toEqual([]);
});
