/** The arrows between the rooms of src/: who may import whom, and which package may stand where. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Room -> the rooms and packages its files may import, types included. A room may always import itself. */
const ALLOWED: Record<string, readonly string[]> = {
  'core/text': ['sidelight:fold-table'],
  'core/matching': ['core/text', 'core/lexicon'],
  'core/lexicon': ['core/text', 'yaml', 'valibot'],
  'core/lists': ['core/text', 'core/lexicon', 'core/matching', 'yaml'],
  'core/watch': ['core/text', 'core/lexicon', 'core/lists', 'core/matching', 'core/notes', 'yaml', 'valibot'],
  'core/words': ['locales'],
  'core/card': ['core/text', 'core/lexicon', 'core/matching', 'core/words'],
  'core/browse': ['core/text', 'core/lexicon', 'core/card', 'core/words', 'minisearch'],
  'core/panel': ['core/matching', 'core/text'],
  'core/relations': ['core/lexicon', 'core/matching', 'core/card', 'core/browse', '@dagrejs/dagre'],
  'core/sites': [],
  'core/notes': ['mdast', 'mdast-util-from-markdown', 'micromark-extension-gfm-autolink-literal'],
  'core/library': ['core/text', 'core/lexicon', 'core/card', 'core/browse', 'core/watch'],
  // Of matching, how work pauses.
  'core/anchoring': ['core/library', 'core/matching', 'approx-string-match'],
  'core/settings': ['core/text', 'core/sites', 'core/words', 'core/lexicon', 'core/matching'],
  'core/exchange': [
    'core/text',
    'core/anchoring',
    'core/words',
    'core/library',
    'core/notes',
    'core/watch',
    'valibot',
    'fflate',
  ],
  page: ['core', '@floating-ui/dom', 'mark.js'],
  documents: ['core', 'parse5', 'pdfjs-dist'],
  store: ['core', 'dexie'],
  messages: ['core', 'platform', 'valibot'],
  platform: ['core', 'webextension-polyfill'],
  ui: ['core', 'documents', 'messages', 'platform', 'preact'],
  cli: [
    'core',
    'page',
    'node:',
    'jsdom',
    'mdast',
    'mdast-util-from-markdown',
    'yaml',
    'valibot',
    '@valibot/to-json-schema',
    'commander',
    'picocolors',
    'cli-table3',
    'cli-progress',
    'saxes',
    'csv-parse',
  ],
  background: ['core', 'messages', 'platform', 'store'],
  entry: [
    'core',
    'background',
    'page',
    'documents',
    'store',
    'messages',
    'platform',
    'ui',
    'preact',
    'sidelight:card-css',
    'sidelight:marks-css',
    'sidelight:passages-css',
    'sidelight:watched-css',
  ],
};

/** What only these files may import, whoever may import their room. */
const ONLY_IN: Record<string, readonly string[]> = {
  'webextension-polyfill': ['platform/browser.ts'],
  'mark.js': ['page/wraps.ts', 'page/mark-hits.ts'],
  parse5: ['documents/inert-html.ts'],
  'pdfjs-dist': ['documents/open-pdf.ts'],
  'approx-string-match': ['core/anchoring/similar.ts'],
  minisearch: ['core/browse/word-index.ts'],
  'micromark-extension-gfm-autolink-literal': ['core/notes/read-note.ts'],
  '@dagrejs/dagre': ['core/relations/layout.ts'],
  fflate: ['core/exchange/zip.ts'],
};

/** Imports of these rooms must be types: nothing of them may run there. */
const TYPES_ONLY: readonly [from: string, to: string][] = [
  ['core/matching', 'core/lexicon'],
  ['core/anchoring', 'core/library'],
  ['core/settings', 'core/lexicon'],
  ['core/settings', 'core/matching'],
  ['messages', 'core'],
  ['ui', 'messages'],
  ['ui', 'platform'],
  ['ui', 'documents'],
];

/** Entries that must never reach the database, and the one that must never reach page or interface. */
const UNREACHABLE: Record<string, readonly string[]> = {
  'entry/content.ts': ['store', 'ui', 'dexie', 'valibot', 'preact', 'locales'],
  'entry/card.tsx': ['store', 'dexie', 'valibot', 'locales', 'mdast-util-from-markdown'],
  'entry/passages.tsx': ['store', 'dexie', 'valibot', 'locales', 'mdast-util-from-markdown'],
  'entry/background.ts': ['page', 'ui', 'preact', 'locales'],
  'entry/settings.tsx': ['locales'],
};

interface Import {
  target: string;
  isType: boolean;
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((file) => !file.startsWith('dev/'));

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  return [...text.matchAll(pattern)].map(([, type, specifier]) => ({
    isType: type !== undefined,
    target: specifier!.startsWith('.') ? join(dirname(file), specifier!).split(sep).join('/') : specifier!,
  }));
}

function roomOf(file: string): string {
  return Object.keys(ALLOWED).find((room) => file.startsWith(`${room}/`)) ?? file.split('/')[0]!;
}

const isIn = (target: string, room: string) =>
  room.endsWith(':') ? target.startsWith(room) : target === room || target.startsWith(`${room}/`);

describe('the rooms of src/', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(40);
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  test.each(files)('%s imports only inward', (file) => {
    const room = roomOf(file);
    for (const { target, isType } of imports.get(file)!) {
      const allowed = [room, ...ALLOWED[room]!].some((inward) => isIn(target, inward));
      expect(allowed, `${file} must not import ${target}`).toBe(true);
      for (const [from, to] of TYPES_ONLY) {
        if (room === from && isIn(target, to) && !isTermsOrText(target)) {
          expect(isType, `${file} may import only types of ${target}`).toBe(true);
        }
      }
      const only = ONLY_IN[target];
      if (only) expect(only, `only ${only.join(' and ')} may import ${target}`).toContain(file);
    }
  });

  test.each(Object.entries(UNREACHABLE))('%s never reaches what is not its business', (entry, forbidden) => {
    const reached = reachableFrom(entry);
    for (const room of forbidden) {
      expect([...reached].filter((target) => isIn(target, room))).toEqual([]);
    }
  });
});

/** Constants without any package behind them. */
function isTermsOrText(target: string): boolean {
  return target === 'core/lexicon/terms.ts' || target === 'core/library/passage.ts';
}

/** Everything a bundle would hold: followed through imports that are more than types. */
function reachableFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { target, isType } of imports.get(file) ?? []) {
      if (isType || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
