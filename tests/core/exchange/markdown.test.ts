/** A vault: read back with a YAML parser and a Markdown parser, and the same files each time. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articlesOf } from '../../../src/core/exchange/articles.ts';
import { articleFileName, entityFileName } from '../../../src/core/exchange/file-name.ts';
import { markdownFiles } from '../../../src/core/exchange/markdown.ts';
import { zipped } from '../../../src/core/exchange/zip.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { anyPassages, anyText, HOSTILE, PASSAGE, passage, uuid } from '../../support/passages.ts';

const files = (...passages: Passage[]) => markdownFiles(passages, ENGLISH);
const fileIn = (all: Map<string, string>, folder: string) =>
  [...all].find(([path]) => path.startsWith(`Sidelight/${folder}/`))![1];

interface VaultFile {
  matter: Record<string, unknown>;
  body: string;
  tree: Root;
}

function opened(text: string): VaultFile {
  const [, matter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
  return { matter: parse(matter!, { strict: true }), body: body!, tree: fromMarkdown(body!) };
}

test('a file an article, to the letter', () => {
  const all = files(PASSAGE);
  const { id } = articlesOf([PASSAGE])[0]!;
  expect([...all.keys()]).toEqual([
    `Sidelight/articles/news-example tanker-held-in-rason ${id}.md`,
    'Sidelight/names/sidelight-dandong-sea-trade.md',
    'Sidelight/names/sidelight-ocean-star.md',
  ]);
  expect(fileIn(all, 'articles')).toMatchInlineSnapshot(`
    "---
    title: "Tanker held in Rason, officials say"
    aliases: ["Tanker held in Rason, officials say"]
    url: "https://news.example/world/2016/05/tanker-held-in-rason"
    site: "news.example"
    author: "Ji-won Park"
    published: "2016-05-30"
    language: "en"
    saved: "2026-11-20"
    archive: ["https://archive.example/2016/https://news.example/world/2016/05/tanker-held-in-rason"]
    tags: ["shipping", "Dandong-agents"]
    names: ["[[sidelight-dandong-sea-trade|Dandong Sea Trade]]", "[[sidelight-ocean-star|Ocean Star]]"]
    sidelight: "f49d82d801"
    ---

    # Tanker held in Rason, officials say

    > Dandong Sea Trade had chartered the “Ocean Star” in May. [^p-3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d01]

    ^p-3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d01

    - [[sidelight-dandong-sea-trade|Dandong Sea Trade]] — when it was linked: On none of the lists we checked.
    - [[sidelight-ocean-star|Ocean Star]] — 20 November 2026, said to Min-ji: Listed by the UN since 2 March 2016.

    Tags: shipping, Dandong agents

    > [!note] Min-ji
    > First time the *agent* is named.
    >
    > Compare with the port call of June.

    [^p-3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d01]: Ji-won Park, “Tanker held in Rason, officials say”, news.example, 30 May 2016, <https://news.example/world/2016/05/tanker-held-in-rason#:~:text=Dandong%20Sea%20Trade%20had%20chartered%20the%20%E2%80%9COcean%20Star%E2%80%9D%20in%20May.>, Archived copy: <https://archive.example/2016/https://news.example/world/2016/05/tanker-held-in-rason>, saved on 20 November 2026, SHA-256 f163c18d8f8af323a53f713cc8af01cffbdff4f1aeadddeb80db58ea07d14295

    *Written by Sidelight: the next export of these passages replaces this file. Keep what you write yourself in files of your own, and link to the passages.*

    "
  `);
  expect(fileIn(all, 'names')).toMatchInlineSnapshot(`
    "---
    title: "Dandong Sea Trade"
    aliases: ["Dandong Sea Trade"]
    sidelight: "dandong-sea-trade"
    ---

    # Dandong Sea Trade

    - [[news-example tanker-held-in-rason f49d82d801#^p-3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d01|Tanker held in Rason, officials say]], published 30 May 2016 — when it was linked: On none of the lists we checked.

    Named in the same passages: [[sidelight-ocean-star|Ocean Star]]

    *Written by Sidelight: the next export of these passages replaces this file. Keep what you write yourself in files of your own, and link to the passages.*

    "
  `);
});

test('a name note says which day it tells', () => {
  const undated = { ...PASSAGE, savedOn: '2026-11-21', page: { ...PASSAGE.page, published: '' } };
  expect(fileIn(files(PASSAGE), 'names')).toMatch(/say\]\], published 30 May 2016 — /m);
  expect(fileIn(files(undated), 'names')).toMatch(/say\]\], saved on 21 November 2026 — /m);
});

test('a title with quotation marks is quoted once, and the publication cited', () => {
  const page = { ...PASSAGE.page, title: '“We know of nothing”', publication: 'The Harbour Times' };
  expect(fileIn(files({ ...PASSAGE, page }), 'articles')).toContain(
    ': Ji-won Park, “‘We know of nothing’”, The Harbour Times, 30 May 2016, <',
  );
});

test('front matter is YAML, whatever stands in it', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, author, tag) => {
      const { matter } = opened(
        fileIn(files({ ...PASSAGE, page: { ...PASSAGE.page, title, author }, tags: [tag] }), 'articles'),
      );
      expect(matter.author ?? '').toBe(author);
      expect(matter.url).toBe(PASSAGE.page.url);
      for (const written of (matter.tags as string[] | undefined) ?? [])
        expect(written).toMatch(/^[\p{L}\p{N}\p{M}_/-]+$/u);
    }),
  );
});

/** What an article's file is made of, block by block. */
function blocksOf({ passages }: { passages: readonly Passage[] }): string[] {
  return [
    'heading',
    ...passages.flatMap(({ entities, tags, note }) => [
      'blockquote',
      'paragraph',
      ...(entities.length > 0 ? ['list'] : []),
      ...(tags.length > 0 ? ['paragraph'] : []),
      ...(note.trim() === '' ? [] : ['blockquote']),
    ]),
    ...passages.map(() => 'paragraph'),
    'paragraph',
  ];
}

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

function check(passages: readonly Passage[]): void {
  const all = markdownFiles(passages, ENGLISH);
  const articles = articlesOf(passages);
  const texts = [...all];
  for (const [index, article] of articles.entries()) {
    const [path, text] = texts[index]!;
    expect(path).toBe(`Sidelight/articles/${articleFileName(article)}.md`);
    const { tree } = opened(text);
    expect(tree.children.map(({ type }) => type)).toEqual(blocksOf(article));
    const heading = tree.children[0]!;
    expect(textOf(heading)).toBe(article.title);
    const quotes = tree.children.filter((_, at) => blocksOf(article)[at] === 'blockquote');
    const [{ quote, id }] = article.passages as [Passage];
    expect(unspaced(textOf(quotes[0]!))).toBe(unspaced(`${quote.exact}[^p-${id}]`));
  }
  for (const [path, text] of texts) {
    const { body, tree } = opened(text);
    expect([...nodesIn(tree)].filter(({ type }) => type === 'html' || type === 'definition')).toEqual([]);
    // The footnote of each passage stands there twice, once where it is called, and no other does.
    const calls = [...body.matchAll(/(?<!\\)(?:\\\\)*\[\^/g)].length;
    expect(calls).toBe(2 * (articles.find((one) => path.includes(one.id))?.passages.length ?? 0));
    // A block id or a footnote that is not ours stands nowhere.
    const ids = [...body.matchAll(/(?<!\\)\^([\w-]+)[ \t]*$/gm)].map(([, id]) => id);
    for (const id of ids) expect(passages.map((one) => `p-${one.id}`)).toContain(id);
    const footnotes = [...body.matchAll(/^\[\^([^\]]*)\]:/gm)].map(([, id]) => id);
    for (const id of footnotes) expect(passages.map((one) => `p-${one.id}`)).toContain(id);
  }
}

function textOf(node: Nodes): string {
  return [...nodesIn(node)]
    .map((one) => (one.type === 'break' ? ' ' : 'value' in one ? one.value : ''))
    .join('');
}

function unspaced(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\p{Cc}\s]/gu, '');
}

describe('nothing breaks out of its field', () => {
  test.each(HOSTILE)('%j', (text) => {
    check([
      passage({
        id: uuid(1),
        quote: { ...PASSAGE.quote, exact: `a ${text}` },
        page: { ...PASSAGE.page, title: `A ${text}`, author: text, site: text, published: text },
        entities: [{ id: text, name: text, by: 'hand', status: text }],
        note: text,
        tags: [text],
        creator: text,
        archive: text,
      }),
      PASSAGE,
    ]);
  });
  test('whatever was saved', () => {
    fc.assert(fc.property(anyPassages, check));
  });
});

test('her own Markdown stays Markdown', () => {
  const note = '# Why\n\n- *one*\n- [a source](https://x.example/)\n\n[[sidelight-ocean-star|the ship]]';
  const { tree } = opened(fileIn(files({ ...PASSAGE, note }), 'articles'));
  const types = [...nodesIn(tree.children[5]!)].map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['heading', 'list', 'emphasis', 'link']));
  expect(fileIn(files({ ...PASSAGE, note }), 'articles')).toContain('[[sidelight-ocean-star|the ship]]');
});

describe('names of files', () => {
  const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

  test('stay the same when a page has another title, and for its other addresses', () => {
    const nameOf = (url: string, title: string) =>
      articleFileName(articlesOf([{ ...PASSAGE, page: { ...PASSAGE.page, url, title } }])[0]!);
    const name = nameOf(PASSAGE.page.url, 'Another title');
    expect(name).toBe(nameOf(PASSAGE.page.url, PASSAGE.page.title));
    expect(nameOf('https://www.news.example/world/2016/05/tanker-held-in-rason/amp', 'x')).toBe(name);
    expect(nameOf(`${PASSAGE.page.url}-2`, 'x')).not.toBe(name);
  });

  test.each([
    ['sidelight-ocean-star', 'ocean-star'],
    [expect.stringMatching(/^sidelight-evil-[0-9a-f]{10}$/), '../../evil'],
    [expect.stringMatching(/^sidelight-con-[0-9a-f]{10}$/), 'CON'],
    [expect.stringMatching(/^sidelight-[0-9a-f]{10}$/), '///'],
    [expect.stringMatching(/^sidelight-김정은-[0-9a-f]{10}$/), '김정은'],
  ])('%s for %s', (name, id) => {
    expect(entityFileName(id)).toEqual(name);
  });

  test('can be written on every system, and are never the same', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const paths = [...markdownFiles(passages, ENGLISH).keys()];
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          const [root, folder, name, ...rest] = path.split('/');
          expect([root, rest]).toEqual(['Sidelight', []]);
          expect(['articles', 'names']).toContain(folder);
          expect(name).not.toMatch(/[<>:"\\|?*\p{Cc}#^[\]]/u);
          expect(name).toMatch(/[^. ]\.md$/);
          expect(name).not.toMatch(RESERVED);
          expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        }
      }),
    );
  });
});

test('links lead to files and blocks that are there', () => {
  const other = passage({
    ...PASSAGE,
    id: uuid(9),
    page: { ...PASSAGE.page, url: 'https://other.example/y' },
  });
  const all = files(PASSAGE, other);
  const names = new Map([...all].map(([path, text]) => [path.split('/').at(-1)!.replace(/\.md$/, ''), text]));
  const links = [...all.values()].flatMap((text) => [...text.matchAll(/\[\[([^|\]#]+)(?:#(\^[^|\]]+))?\|/g)]);
  expect(links.length).toBeGreaterThan(6);
  for (const [, file, block] of links) {
    expect([...names.keys()]).toContain(file);
    if (block) expect(names.get(file!)).toMatch(new RegExp(`^\\${block}$`, 'm'));
  }
});

test('the zip: the same bytes for the same passages, and no path that leads out of it', () => {
  const evil = passage({
    id: uuid(3),
    entities: [{ id: '../../../evil', name: 'x', by: 'hand', status: '' }],
  });
  const zip = zipped(files(PASSAGE, evil));
  expect(zipped(files(evil, PASSAGE))).toEqual(zip);
  const back = unzipSync(zip);
  expect(Object.keys(back).sort()).toEqual([...files(PASSAGE, evil).keys()].sort());
  for (const path of Object.keys(back)) expect(path).not.toContain('..');
  for (const [path, text] of files(PASSAGE, evil)) expect(strFromU8(back[path]!)).toBe(text);
});
