/** A folder of seeds in the system's temporary folder, and the editor's commands run on it in this process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { type Files, SOURCES } from './small-lexicon.ts';

const TODAY = '2026-03-15';

/** Removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** @returns the path of a folder `seeds` */
export function seedFolder(files: Files): string {
  const seeds = join(temporaryFolder(), 'seeds');
  writeFiles(seeds, { 'sources.yaml': SOURCES, 'never.yaml': '[]\n', ...files });
  return seeds;
}

export interface Ran {
  status: number;
  out: string;
  err: string;
}

export async function lexicon(seeds: string, ...args: string[]): Promise<Ran> {
  const ran = { out: '', err: '' };
  const status = await runCommandLine(args, {
    seeds,
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    colour: false,
    width: 100,
    today: TODAY,
    status: 0,
  });
  return { status, ...ran };
}

/** Few entries, each with what the commands look at. All of it is invented. */
export const ENTRIES: Files = {
  'people/pak-one.yaml': `# A diplomat
kind: Person
role: Consul
name: Pak Nam-chol
cues: [harbour consul]
names:
  - text: Pak Nam-chol
    type: name
    strength: weak
    examples:
      match: ['The harbour consul Pak Nam-chol of the Green Fir Corporation left.', 'Pak Nam-chol, a harbour consul, left.']
      ignore: ['Pak Nam-chol scored twice.']
    source: un-copy#P1
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2016-03-02, reference: P1, source: un-copy#P1}
  - {authority: OFAC, action: listed, measure: blocking, date: not in that copy, reference: '77', source: ofac-copy#77}
searched: [un-copy]
summary: A harbour consul on the UN list.
sources: [un-copy#P1]
claims:
  - {claim: He met buyers., by: A newspaper, source: post-1#4}
relations:
  # Where he worked
  - {type: represents, target: green-fir, source: un-copy#P1}
reviewed_by: A. Editor, 2026-03-01
`,
  'organizations/green-fir.yaml': `kind: Company
role: Exporter
name: Green Fir Corporation
names:
  - {text: Green Fir Corporation, type: name, strength: strong, quality: Good, source: un-copy#E1}
  - text: Green Fir
    type: shortForm
    strength: weak
    needs: [arms]
    ignore: [Green Fir radar]
    examples:
      match: ['Green Fir sold arms.']
      ignore: ['The Green Fir radar saw arms.']
    source: post-1#1
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2012-05-02, reference: E1, programme: DPRK, source: un-copy#E1}
  - {authority: UN, action: delisted, measure: asset freeze, date: 2014-01-10, reference: E1, source: un-copy#E1}
searched: [un-copy, ofac-copy]
summary: An exporter that was on the UN list until 2014.
sources: [un-copy#E1]
`,
  'organizations/fir-bank.yaml': `kind: Company
role: Bank
name: Sobaek Bank
names:
  - {text: Sobaek Bank, type: name, strength: strong, source: un-copy#E2}
  - {text: 소백은행, type: alias, strength: strong, ignore: [소백은행나무], source: un-copy#E2}
summary: A bank that dealt with the Green Fir Corporation.
sources: [post-1#1]
relations:
  - {type: dealt with, target: green-fir, source: post-1#2, alleged_by: A blog}
`,
  'notes/firs.md': `---
title: Firs and banks
entities: [green-fir, fir-bank]
sources: [post-1#1]
updated: 2026-03-01
---
The [Green Fir Corporation](green-fir) had an account at [Sobaek Bank](fir-bank).
`,
  'notes/fir.md': `---
title: One fir
entities: [green-fir]
sources: [post-1#1]
updated: 2026-03-01
---
About [it](green-fir).
`,
};
