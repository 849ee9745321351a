/** A hand-made lexicon from YAML texts, compiled by the code that compiles seeds/. */
import { createHash } from 'node:crypto';
import { parseMarkdown } from '../../src/cli/markdown.ts';
import { compileLexicon, type SeedFolder } from '../../src/core/lexicon/compile.ts';
import type { Lexicon } from '../../src/core/lexicon/lexicon.ts';
import { formatSeedError } from '../../src/core/lexicon/seed-file.ts';

export const SOURCES = `
authorities:
  UN: {name: the UN, full: United Nations Security Council, list: UN list}
  OFAC: {name: the United States, full: US Treasury, list: US list}
  EU: {name: the EU, full: Council of the European Union, list: EU list}
  FinCEN: {name: FinCEN, full: Financial Crimes Enforcement Network}
measures:
  asset freeze: Money must be frozen.
  travel ban: States must refuse entry.
  blocking: Property is blocked.
  port entry ban: States must refuse the ship.
sources:
  un-copy: {kind: list, title: UN List, publisher: UN, authority: UN, copy: 2026-02-27}
  ofac-copy: {kind: list, title: SDN List, publisher: Treasury, date: July 2021, authority: OFAC, copy: 2021-07-01}
  eu-copy: {kind: list, title: EU Regulation, publisher: Council, authority: EU, copy: 2026-01-15}
  post-1: {kind: post, title: A post, publisher: A blog, date: '2016'}
  un-release: {kind: press, title: A release, publisher: UN, authority: UN}
  act-1: {kind: regulation, title: An act, publisher: Congress, date: 18 February 2016}
`;

/** The least that is right. */
export const GOOD_FIRM = `
kind: Company
role: Firm
name: Good Firm
names: [{text: Good Firm, type: name, strength: strong}]
summary: A summary.
sources: [un-copy]
`;

export type Files = Record<string, string>;

export function folderOf(files: Files, { sources = SOURCES, never = '[]' } = {}): SeedFolder {
  const texts = Object.entries(files).map(([file, text]) => ({ file: `seeds/${file}`, text }));
  return {
    sources: { file: 'seeds/sources.yaml', text: sources },
    never: { file: 'seeds/never.yaml', text: never },
    entities: texts.filter(({ file }) => file.endsWith('.yaml')),
    notes: texts.filter(({ file }) => file.endsWith('.md')),
  };
}

export const compileOptions = {
  parseMarkdown,
  digest: (text: string) => createHash('sha256').update(text).digest('hex'),
  today: '2026-11-21',
};

/** @throws Error with every error of the files */
export function smallLexicon(files: Files): Lexicon {
  const result = compileLexicon(folderOf(files), compileOptions);
  if ('errors' in result) throw new Error(result.errors.map(formatSeedError).join('\n'));
  return result.lexicon;
}
