/**
 * The documents the first lexicon was made from, and real pages that name nobody: material that lies beside the
 * checkout and is no part of the repository. Where it is missing these tests are skipped, and say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/cli/parse-page.ts';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import type { Mention } from '../../src/core/matching/mention.ts';
import { isPainted } from '../../src/page/painter.ts';
import { readText } from '../../src/page/reader.ts';
import { matcherOf, readLexicon } from '../support/seeds.ts';

const shared = new URL('../../../shared/', import.meta.url);
const isMissing = !existsSync(fileURLToPath(new URL('facts/entities.json', shared)));
const why = isMissing ? ' (skipped: there is no folder "shared" beside this checkout)' : '';
const read = (path: string) => readFileSync(new URL(path, shared), 'utf8');
const list = (folder: string, ending: string) =>
  isMissing
    ? []
    : readdirSync(new URL(folder, shared))
        .filter((file) => file.endsWith(ending))
        .sort();

interface Fact {
  id: string;
  kind: string;
  tier: number;
  surface_forms: { form: string; sense: string }[];
}
interface Place {
  id: string;
  form: string;
  start: number;
  end: number;
}

const facts = isMissing ? [] : (JSON.parse(read('facts/entities.json')) as Fact[]);
const never = new Set(
  isMissing ? [] : (JSON.parse(read('facts/never-mark.json')) as { id: string }[]).map(({ id }) => id),
);
const lexicon = readLexicon();
const matcher = matcherOf(lexicon);

/** Letters and digits alone: an apostrophe or a hyphen more does not make another form. */
const plainForm = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Every place where a known form stands as whole words and inside no longer one. */
function placesOf(text: string): Place[] {
  const all: Place[] = [];
  for (const { id, surface_forms } of facts) {
    for (const { form, sense } of surface_forms) {
      if (sense !== 'exact') continue;
      for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
        const end = start + form.length;
        const isWhole =
          !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
          !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
        if (isWhole) all.push({ id, form, start, end });
      }
    }
  }
  return all.filter(
    (place) =>
      !all.some(
        (other) =>
          other.start <= place.start && place.end <= other.end && other.form.length > place.form.length,
      ),
  );
}

const isOf = ({ id, candidates = [] }: Mention, wanted: string) =>
  id === wanted || candidates.some((candidate) => candidate.id === wanted);

describe.skipIf(isMissing)(`the documents behind the first lexicon${why}`, () => {
  const documents = list('seeds/', '.txt').map((file) => {
    const text = read(`seeds/${file}`);
    return { file, text, mentions: findMentions(matcher, text), places: placesOf(text) };
  });

  test('are there, and full of names', () => {
    expect(documents.flatMap(({ places }) => places).length).toBeGreaterThan(400);
  });

  /** Recall over texts, each an article of its own; the misses are printed. */
  function recallOf(
    title: string,
    texts: readonly { name: string; text: string }[],
    wanted: (fact: Fact) => boolean = ({ tier }) => tier === 1,
    atLeast = 200,
  ): number {
    const core = new Set(facts.filter((fact) => wanted(fact) && !never.has(fact.id)).map(({ id }) => id));
    const misses: string[] = [];
    let count = 0;
    for (const { name, text } of texts) {
      const mentions = findMentions(matcher, text);
      for (const { id, form, start, end } of placesOf(text)) {
        if (!core.has(id)) continue;
        count++;
        if (mentions.some((mention) => isOf(mention, id) && mention.start <= start && end <= mention.end)) {
          continue;
        }
        const around = text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
        misses.push(`  missed in ${name} at ${start}: ${form} (${id}): … ${around} …`);
      }
    }
    const recall = 1 - misses.length / count;
    const line = `${title}: ${count - misses.length} of ${count} places found, recall ${recall.toFixed(4)}.`;
    console.info([line, ...misses].join('\n'));
    expect(count).toBeGreaterThan(atLeast);
    return recall;
  }

  test('at least 99 of 100 places of the core entities are found', () => {
    const texts = documents.map(({ file, text }) => ({ name: file, text }));
    expect(recallOf('Core entities, whole documents', texts)).toBeGreaterThanOrEqual(0.99);
  });

  test('and at least 95 of 100 in each post alone, where less stands around a name', () => {
    const posts = JSON.parse(read('facts/posts.json')) as {
      doc: string;
      title: string;
      char_start: number;
      char_end: number;
    }[];
    const texts = posts.map(({ doc, title, char_start, char_end }) => {
      const { text } = documents.find(({ file }) => file.startsWith(doc))!;
      // Offsets there count code points.
      return { name: title, text: [...text].slice(char_start, char_end).join('') };
    });
    expect(recallOf('Core entities, each post alone', texts)).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 95 of 100 places of the organisations, instruments and officials of the second tier', () => {
    const texts = documents.map(({ file, text }) => ({ name: file, text }));
    const isExplained = ({ tier, kind }: Fact) =>
      tier === 2 && !['product', 'place-with-role', 'port'].includes(kind);
    expect(recallOf('Second tier, whole documents', texts, isExplained, 60)).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 99 of 100 marks stand on a known form of just that entity', () => {
    const forms = new Map(
      facts.map(({ id, surface_forms }) => [id, new Set(surface_forms.map(({ form }) => plainForm(form)))]),
    );
    const marked = documents.flatMap(({ mentions }) => mentions.filter(({ mark }) => mark !== null));
    const wrong = marked.filter(({ id, text }) => !(id && forms.get(id)?.has(plainForm(text))));
    console.info(
      [`${marked.length - wrong.length} of ${marked.length} marks are right.`]
        .concat(wrong.map(({ id, text, reason }) => `  “${text}” (${id}). ${reason}`))
        .join('\n'),
    );
    expect(marked.length).toBeGreaterThan(300);
    expect(wrong.length / marked.length).toBeLessThanOrEqual(0.01);
  });

  test('a name that cites a post is printed there', () => {
    const posts = JSON.parse(read('facts/posts.json')) as {
      doc: string;
      index: number;
      paragraph_offsets: [number, number][];
    }[];
    const paragraphs = new Map<string, string[]>(
      posts.map(({ doc, index, paragraph_offsets }) => {
        const characters = [...documents.find(({ file }) => file.startsWith(doc))!.text];
        return [
          `ofk-${doc === '000' ? 'post' : 'digest'}-${String(index).padStart(2, '0')}`,
          paragraph_offsets.map(([start, end]) => characters.slice(start, end).join('')),
        ] as const;
      }),
    );
    const cited = lexicon.entities.flatMap(({ id, names }) =>
      names.flatMap(({ text, source }) => (source?.startsWith('ofk-') ? [{ id, text, source }] : [])),
    );
    expect(cited.length).toBeGreaterThan(100);
    const absent = cited.filter(({ text, source }) => {
      const [post = '', where] = source.split('#');
      const printed = paragraphs.get(post) ?? [];
      return !plainForm(where ? (printed[Number(where)] ?? '') : printed.join(' ')).includes(plainForm(text));
    });
    expect(absent).toEqual([]);
  });

  test('nobody is painted who must never be', () => {
    let count = 0;
    for (const { mentions, places } of documents) {
      for (const { id, form, start, end } of places) {
        if (!never.has(id)) continue;
        count++;
        const over = mentions.filter(
          (mention) => isPainted(mention) && mention.start < end && start < mention.end,
        );
        expect(over.map((mention) => `${mention.text} (${mention.id}) on ${form}`)).toEqual([]);
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});

describe.skipIf(isMissing)(`real pages that name nobody of the lexicon${why}`, () => {
  test.each(list('pages/', '.html'))(
    '%s: nothing is painted',
    (file) => {
      const { text } = readText(parsePage(read(`pages/${file}`)));
      expect(text.length).toBeGreaterThan(500);
      const painted = findMentions(matcher, text).filter(isPainted);
      expect(
        painted.map(
          (mention) =>
            `${mention.text} (${mention.id}): … ${text.slice(Math.max(0, mention.start - 60), mention.end + 60)} …`,
        ),
      ).toEqual([]);
    },
    60_000,
  );
});

if (isMissing) {
  test('the material beside the checkout is missing: recall and real pages are not tested', () => {
    console.info('Skipped: there is no folder "shared" beside this checkout.');
    expect(existsSync(fileURLToPath(shared))).toBe(false);
  });
}
