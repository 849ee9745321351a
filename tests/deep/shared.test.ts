/**
 * Real input that lies beside the project and is not part of it: two long documents about the names of the lexicon, and
 * saved pages of news sites.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { openAtRest, turnOn } from '../browser/at-rest.ts';
import {
  annotated,
  BROWSERS,
  htmlOf,
  launch,
  paintable,
  painted,
  readSample,
  rememberHtml,
  root,
  type Stage,
} from '../browser/stage.ts';

const shared = join(root, '../shared');
const isThere = existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'pages'));
const filesIn = (folder: string, ending: string) =>
  isThere ? readdirSync(join(shared, folder)).filter((file) => file.endsWith(ending)) : [];
const read = (path: string) => readFileSync(join(shared, path), 'utf8');

const documents = filesIn('seeds', '.txt');
const newsPages = filesIn('pages', '.html');
/** Sentences of our own stories are put into these. */
const withNames = ['guardian-1.html', 'bbc-1.html'];

const escapeHtml = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Words here and there stand in elements of their own, as links and stresses do on real pages. */
function splitInline(line: string, number: number): string {
  const words = line.split(' ').map(escapeHtml);
  return words
    .map((word, index) => {
      const place = number * 7 + index;
      if (place % 5 === 0) return `<b>${word}</b>`;
      if (place % 7 === 0) return `<a href="#p${number}">${word}</a>`;
      if (place % 11 === 0) return `<i>${word.slice(0, 2)}</i>${word.slice(2)}`;
      return word;
    })
    .join(' ');
}

/** A line without a full stop after an empty line is a title. */
function toHtml(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const blocks = lines.map((line, number) => {
    const isTitle = line.length < 160 && !/[.”"…\])]$/.test(line.trim());
    return isTitle ? `<h2>${escapeHtml(line)}</h2>` : `<p id="p${number}">${splitInline(line, number)}</p>`;
  });
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Posts</title></head>\n<body><article>\n${blocks.join('\n')}\n</article></body></html>\n`;
}

/** Paragraphs of the sample stories that hold names, as they stand in the source. */
async function sentences(): Promise<string[]> {
  const found: string[] = [];
  for (const path of ['en/live-hearing.html', 'en/ship-in-panama.html', 'en/bank-letters.html']) {
    const source = await readSample(path);
    const paragraphs = source.match(/<p>[\s\S]*?<\/p>/g) ?? [];
    found.push(...paragraphs.filter((paragraph) => annotated(paragraph).length > 1).slice(0, 5));
  }
  return found;
}

/** Puts each paragraph after one of the page's own, spread over the page, outside of scripts. */
function putIn(page: string, paragraphs: readonly string[]): string {
  const pieces = page.split(/(<script[\s\S]*?<\/script>)/i);
  const ends = pieces.flatMap((piece, index) =>
    index % 2 === 1 ? [] : [...piece.matchAll(/<\/p>/g)].map((match) => ({ index, at: match.index + 4 })),
  );
  const step = Math.max(1, Math.floor(ends.length / (paragraphs.length + 1)));
  for (let number = paragraphs.length - 1; number >= 0; number--) {
    const place = ends[(number + 1) * step];
    if (!place) continue;
    const piece = pieces[place.index] ?? '';
    pieces[place.index] = piece.slice(0, place.at) + paragraphs[number] + piece.slice(place.at);
  }
  return pieces.join('');
}

if (!isThere)
  test.skip('its documents and pages lie in ../shared, which is not beside this project', () => {});

describe.skipIf(!isThere)('real input', () => {
  describe.each(BROWSERS)('%s', (name) => {
    let stage: Stage;

    beforeAll(async () => {
      // The proxy refuses every address but the test's own server.
      stage = await launch(name, { recordRequests: true });
    });
    afterAll(() => stage?.close());

    const ownErrors = (page: BrowserPage) =>
      page.consoleErrors().filter((error) => error.includes(stage.browser.extensionOrigin));

    test.each(documents)('%s: painted is what annotate finds, and the DOM stays as it is', async (file) => {
      const text = read(`seeds/${file}`);
      const html = toHtml(text);
      stage.extraPages.set(`/${file}.html`, rememberHtml(html));
      const page = await stage.open(`/${file}.html`);
      const marks = await painted(page);
      expect(marks.length).toBeGreaterThan(10);
      expect(marks).toEqual(paintable(html));
      const before = await page.evaluate(() => (globalThis as unknown as { htmlBefore: string }).htmlBefore);
      expect(await htmlOf(page)).toBe(before);
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    });

    test.each(withNames)('%s with names put in: the same', async (file) => {
      const html = putIn(read(`pages/${file}`), await sentences());
      const { page, before } = await openAtRest(stage, `/names/${file}`, html);
      await turnOn(stage, page);
      const marks = await painted(page);
      expect(marks.length).toBeGreaterThan(15);
      expect(marks).toEqual(paintable(before));
      expect(await htmlOf(page)).toBe(before);
      expect(ownErrors(page)).toEqual([]);
      await page.close();
    });

    test.each(newsPages)('%s: nothing is painted, and the DOM stays as it is', async (file) => {
      const { page, before } = await openAtRest(stage, `/${file}`, read(`pages/${file}`));
      await turnOn(stage, page);
      expect(await painted(page)).toEqual([]);
      expect(await htmlOf(page)).toBe(before);
      expect(ownErrors(page)).toEqual([]);
      await page.close();
    });
  });
});
