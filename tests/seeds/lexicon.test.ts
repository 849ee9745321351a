/** seeds/ as they are: every example holds, nobody protected is found, every status says who, when and where. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiesInWords } from '../../src/core/card/copy-date.ts';
import { isOldCopy } from '../../src/core/card/dates.ts';
import { describeEntity } from '../../src/core/card/describe-entity.ts';
import { referenceOf } from '../../src/core/card/reference-of.ts';
import { aboutLexicon } from '../../src/core/lexicon/about.ts';
import { hasValidCheckDigit } from '../../src/core/lexicon/imo.ts';
import { plainText } from '../../src/core/lexicon/note-text.ts';
import { sourceId } from '../../src/core/lexicon/source-ref.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from '../../src/core/lexicon/terms.ts';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { matcherOf, readLexicon, SEEDS } from '../support/seeds.ts';

const lexicon = readLexicon();
const matcher = matcherOf(lexicon);
const sources = new Map(lexicon.sources.map((source) => [source.id, source]));
const meant = (text: string, id: string) =>
  findMentions(matcher, text).filter((mention) => mention.id === id && mention.mark !== null);

describe('examples', () => {
  const rows = lexicon.entities.flatMap(({ id, names }) =>
    names.flatMap(({ text, examples }) => [
      ...examples.match.map((sentence) => ({ id, text, sentence, isMeant: true })),
      ...examples.ignore.map((sentence) => ({ id, text, sentence, isMeant: false })),
    ]),
  );

  test('there are many, of both kinds', () => {
    expect(rows.filter(({ isMeant }) => isMeant).length).toBeGreaterThan(100);
    expect(rows.filter(({ isMeant }) => !isMeant).length).toBeGreaterThan(80);
  });

  test.each(rows.filter(({ isMeant }) => isMeant))('$id is meant: $sentence', ({ id, sentence }) => {
    expect(meant(sentence, id).map(({ text }) => text)).not.toEqual([]);
  });

  test.each(rows.filter(({ isMeant }) => !isMeant))('$id is not meant: $sentence', ({ id, sentence }) => {
    expect(meant(sentence, id).map(({ text, reason }) => `${text}: ${reason}`)).toEqual([]);
  });
});

describe('never.yaml', () => {
  const rows = lexicon.never.flatMap(({ id, names }) => names.map((name) => ({ id, name })));

  test('holds people', () => expect(rows.length).toBeGreaterThan(60));

  test.each(rows)('$name is never found', ({ name }) => {
    for (const text of [
      `In Pyongyang, North Korea, ${name} spoke of sanctions.`,
      `${name} met the North Korean ambassador.`,
      `북한 ${name}, 朝鲜`,
      name.toUpperCase(),
    ]) {
      const start = text.indexOf(name) === -1 ? 0 : text.indexOf(name);
      const over = findMentions(matcher, text).filter(
        (mention) => mention.start < start + name.length && start < mention.end,
      );
      expect(over.map((mention) => `${mention.text} (${mention.id})`)).toEqual([]);
    }
  });

  test('nobody there has an entity', () => {
    const protectedIds = new Set(lexicon.never.map(({ id }) => id));
    expect(lexicon.entities.filter(({ id }) => protectedIds.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(lexicon.entities.map((entity) => [entity.id, entity] as const))('%s', (id, entity) => {
  test('every status says who, what, when and where it was read', () => {
    for (const status of entity.status) {
      expect(lexicon.authorities).toHaveProperty([status.authority]);
      expect(status.action).not.toBe('');
      expect(status.reference).not.toBe('');
      const day = status.action === 'delisted' ? '(-\\d{2})?' : '-\\d{2}';
      expect(status.date).toMatch(new RegExp(`^(\\d{4}-\\d{2}${day}|${NOT_IN_COPY})$`));
      const source = sources.get(sourceId(status.source));
      expect(source).toBeDefined();
      if ([...LISTING_ACTIONS, ...DELISTING_ACTIONS].includes(status.action as never)) {
        expect(source!.kind, 'a post proves no listing').not.toBe('post');
      }
      // Nothing can be read in a copy that is older than the event.
      if (source!.copy && status.date !== NOT_IN_COPY) {
        expect(status.date <= source!.copy, `${status.date} is after the copy of ${source!.copy}`).toBe(true);
      }
    }
  });

  test('every name says where it is printed', () => {
    expect(entity.names.filter(({ source }) => !source).map(({ text }) => text)).toEqual([]);
  });

  test('a history is written oldest first', () => {
    const byMeasure = new Map<string, string[]>();
    for (const { authority, measure, date } of entity.status) {
      const key = `${authority}|${measure}`;
      if (date !== NOT_IN_COPY) byMeasure.set(key, [...(byMeasure.get(key) ?? []), date]);
    }
    for (const days of byMeasure.values()) expect(days).toEqual([...days].sort());
  });

  test('its card can be written', () => {
    const reference = referenceOf(lexicon, ENGLISH);
    const notes = lexicon.notes.filter((note) => note.entities.includes(id));
    const card = describeEntity(entity, notes, reference, '2026-11-21');
    for (const sentence of [card.lead, ...card.more]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    const isOnAList = /^(Listed by|On the|Under a port entry ban)/.test(card.lead);
    if (entity.mark !== 'background') expect(isOnAList, card.lead).toBe(entity.mark === 'listed');
    expect(card.sources.length).toBeGreaterThan(0);
  });

  test('its id says what it is', () => {
    if (entity.imo) {
      expect(id).toBe(`imo-${entity.imo}`);
      expect(hasValidCheckDigit(entity.imo)).toBe(true);
    }
    expect(entity.kind === 'Vessel').toBe(entity.imo !== undefined || id.startsWith('vessel-'));
  });
});

describe('all together', () => {
  test('ids, notes and vessels are there', () => {
    expect(new Set(lexicon.entities.map(({ id }) => id)).size).toBe(lexicon.entities.length);
    expect(lexicon.entities.filter(({ kind }) => kind === 'Vessel')).toHaveLength(116);
    expect(lexicon.notes.length).toBeGreaterThanOrEqual(8);
  });

  test('README says how many entries there are, and how old the lists are, as the extension does', () => {
    const readme = readFileSync(join(SEEDS, '../README.md'), 'utf8').replace(/\s+/g, ' ');
    const { entries, copies } = aboutLexicon(lexicon);
    expect(readme).toContain(`: ${entries} entries`);
    expect(readme).toContain(`The newest copies we hold: ${copiesInWords(copies, ENGLISH)}.`);
  });

  test.each(lexicon.notes.map((note) => [note.id, note] as const))(
    'the note %s has 80 to 250 words',
    (_id, note) => {
      const words = note.blocks
        .flatMap((block) =>
          'paragraph' in block ? [block.paragraph] : 'heading' in block ? [block.heading] : block.list,
        )
        .map(plainText)
        .join(' ')
        .split(/\s+/)
        .filter(Boolean);
      expect(words.length).toBeGreaterThanOrEqual(80);
      expect(words.length).toBeLessThanOrEqual(250);
    },
  );

  test('every list copy has its day, and some are old on any later day', () => {
    for (const source of lexicon.sources.filter(({ kind }) => kind === 'list')) {
      expect(source.copy, source.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(isOldCopy(source.copy!, '2099-01-01')).toBe(true);
    }
  });
});
