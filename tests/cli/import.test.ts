/** `import` and `verify` on a folder of seeds. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { importLists } from '../../src/cli/commands/import.ts';
import { verifyLists } from '../../src/cli/commands/verify.ts';
import { runPlain } from '../support/run-plain.ts';
import { lexicon, seedFolder } from '../support/seed-folder.ts';
import { SOURCES } from '../support/small-lexicon.ts';

const here = (file: string) => fileURLToPath(new URL(`../lists/${file}`, import.meta.url));
const NEW_UN = here('un-new-layout.xml');
const OLD_UN = here('un-old-layout.xml');

const COMPANY = `# Kept by hand
kind: Company
role: Machine trader
name: Old Hanbaru Export Company   # its name until 2020
names:
  - {text: Old Hanbaru Export Company, type: name, strength: strong, source: un-copy#KPe.901}
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2009-04-24, reference: KPe.901, programme: UNSCR 1718, source: un-copy#KPe.901}
searched: [un-copy]
summary: A machine trader.
sources: [un-copy#KPe.901]
`;
const MEASURES = {
  'sources.yaml': SOURCES.replace(
    '  travel ban:',
    '  asset freeze and travel ban: Money must be frozen, and states must refuse entry.\n  travel ban:',
  ),
};
const GONE = COMPANY.replaceAll('KPe.901', 'KPe.903').replaceAll('Old Hanbaru Export', 'Vanished Sorong');

let seeds: string;
const run = (...args: string[]) => runPlain(importLists, seeds, ...args);
const seed = (file: string) => readFileSync(join(seeds, file), 'utf8');

describe('a proposal', () => {
  beforeEach(() => {
    seeds = seedFolder({
      ...MEASURES,
      'organizations/hanbaru.yaml': COMPANY,
      'organizations/sorong.yaml': GONE,
    });
    mkdirSync(join(seeds, 'people'), { recursive: true });
  });

  test('says what is new, changed and gone, and changes no seed', async () => {
    const { status, out } = await run(NEW_UN, '--program', 'DPRK');
    expect(status).toBe(0);
    expect(out).toContain('2 new, 1 changed, 1 no longer there, 0 the same.');
    expect(out).toMatch(/kpi-901\s+Kim Soru-gon/);
    expect(out).toContain(
      'is now called “Hanbaru Machinery Trading Corporation” on the list; it was “Old Hanbaru Export Company”',
    );
    expect(out).toContain('left out “Soru”: one word never identifies a person');
    expect(out).not.toContain('Nobody');
    expect(seed('organizations/hanbaru.yaml')).toBe(COMPANY);
    expect(readdirSync(join(seeds, 'people'))).toEqual([]);
    const proposal = join(dirname(seeds), 'proposals', 'un-2026-03-01');
    expect(readdirSync(join(proposal, 'new')).sort()).toEqual(['kpe-902.yaml', 'kpi-901.yaml']);
    expect(readdirSync(join(proposal, 'changed')).sort()).toEqual(['hanbaru.today.yaml', 'hanbaru.yaml']);
    expect(readFileSync(join(proposal, 'delisted', 'sorong.yaml'), 'utf8')).toContain('action: delisted');
    expect(existsSync(join(proposal, 'sources.addition.yaml'))).toBe(true);
  });

  test('is taken item by item, and what was taken passes the check', async () => {
    const { status, out, err } = await run(
      NEW_UN,
      '--program',
      'DPRK',
      '--apply',
      'kpi-901',
      'KPe.901',
      'sorong',
    );
    expect([status, err, out]).toEqual([0, '', expect.stringContaining('Took 3 items of un-2026-03-01')]);
    const company = seed('organizations/hanbaru.yaml');
    expect(company).toContain('# Kept by hand');
    expect(company).toContain('name: Hanbaru Machinery Trading Corporation   # its name until 2020');
    expect(company).toContain('text: Old Hanbaru Export Company');
    expect(seed('organizations/sorong.yaml')).toContain('The copy of 1 March 2026 no longer has the entry');
    const person = seed('people/kpi-901.yaml');
    expect(person).toContain("born: ['1961']");
    expect(person).toContain('{type: represents, target: hanbaru, source: un-2026-03-01#KPi.901}');
    expect(person).toContain('reviewed_by: list fields only, ');
    expect(person).not.toMatch(/123456789|1961-/);
    const check = await lexicon(seeds, 'check');
    expect([check.status, check.err]).toEqual([0, expect.not.stringContaining('to mend')]);
    expect((await run(NEW_UN, '--program', 'DPRK')).out).toContain('1 new, 0 changed, 0 no longer there');
  });

  test('what is gone is no longer said to be on the list', async () => {
    writeFileSync(
      join(seeds, 'organizations/sorong.yaml'),
      GONE.replace('role: Machine trader', 'role: Company, on the UN list').replace(
        'summary: A machine trader.',
        'summary: >-\n  Company on the UN list since 24 April 2009, entry KPe.903 in the copy of 27 February 2026. It traded in\n  machines.',
      ),
    );
    expect((await run(NEW_UN, '--program', 'DPRK', '--apply', 'sorong')).status).toBe(0);
    const gone = seed('organizations/sorong.yaml');
    expect(gone).toContain('role: Company, formerly on the UN list\n');
    expect(gone).toContain('Company formerly on the UN list since 24 April 2009, entry KPe.903');
    expect(gone).toContain('machines.\nsources:');
    expect((await lexicon(seeds, 'check')).status).toBe(0);
  });

  test('an entry whose number another seed has is not taken as new', async () => {
    // A slip of the editor's: KPi.901 is a person.
    writeFileSync(
      join(seeds, 'organizations/wrong.yaml'),
      COMPANY.replaceAll('KPe.901', 'KPi.901').replaceAll('Old Hanbaru Export', 'Hanbaru Pumps'),
    );
    expect((await run(NEW_UN, '--program', 'DPRK')).out).toContain(
      'maybe the same as wrong (Hanbaru Pumps Company): it has KPi.901 already.',
    );
    expect((await run(NEW_UN, '--program', 'DPRK', '--apply-new')).out).toContain('Took 1 item');
    expect(readdirSync(join(seeds, 'people'))).toEqual([]);
    const forced = await run(NEW_UN, '--program', 'DPRK', '--apply', 'kpi-901');
    expect([forced.status, forced.err]).toEqual([
      2,
      expect.stringMatching(/(?:wrong|kpi-901) has UN KPi\.901 already\. One of the two is wrong\./),
    ]);
    // Said to be the same all the same: it is not proposed again.
    expect((await run(NEW_UN, '--apply', 'KPi.901=wrong', '--anyway')).status).toBe(0);
    expect((await run(NEW_UN, '--program', 'DPRK')).out).not.toContain('kpi-901 ');
  });

  test('an unknown item is refused with the nearest', async () => {
    const { status, err } = await run(NEW_UN, '--apply', 'kpi-910');
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/has no such item\. Did you mean "kpi-901"\?\n$/),
    ]);
  });

  test('nothing is written where one seed would be wrong', async () => {
    writeFileSync(join(seeds, 'never.yaml'), '- {id: soru, names: [Kim Soru-gon], why: private}\n');
    const before = readdirSync(join(seeds, 'organizations'));
    const { status, err } = await run(NEW_UN, '--program', 'DPRK', '--apply-new');
    expect([status, err]).toEqual([2, expect.stringContaining('never.yaml protects this name ("soru")')]);
    expect(readdirSync(join(seeds, 'organizations'))).toEqual(before);
  });

  test('a withdrawn name is left out whatever its number is now, and refused by name', async () => {
    await run(NEW_UN, '--program', 'DPRK', '--apply', 'kpi-901');
    await lexicon(seeds, 'withdraw', 'kpi-901', '--why', 'In doubt.');
    const log = seed('corrections.yaml');
    expect(log).toContain('- UN KPi.901');
    // As if it had stood under another number and another id.
    writeFileSync(
      join(seeds, 'corrections.yaml'),
      log.replace('UN KPi.901', 'UN KPi.800').replace('id: kpi-901', 'id: kpi-800'),
    );
    const { out } = await run(NEW_UN, '--program', 'DPRK');
    expect(out).toContain('1 new, 1 withdrawn, 1 changed, ');
    expect(out).toContain('withdrawn on 2026-03-15 as kpi-800: In doubt.');
    expect((await run(NEW_UN, '--program', 'DPRK', '--apply-new')).out).toContain('Took 1 item');
    expect(readdirSync(join(seeds, 'people'))).toEqual([]);
    for (const item of ['KPi.901', 'kpi-901', 'KPi.901=hanbaru']) {
      const refused = await run(NEW_UN, '--program', 'DPRK', '--apply', item);
      expect([refused.status, refused.err]).toEqual([
        2,
        expect.stringContaining('withdrawn on 2026-03-15 as kpi-800: In doubt. If it is right after all'),
      ]);
    }
  });

  test('what was made from a press release waits for its number', async () => {
    await run(NEW_UN, '--program', 'DPRK', '--apply', 'kpi-901');
    const made = seed('people/kpi-901.yaml')
      .replaceAll('reference: KPi.901', 'reference: pending')
      .replace("born: ['1961']", "born: ['1962']");
    rmSync(join(seeds, 'people/kpi-901.yaml'));
    writeFileSync(join(seeds, 'people/soru.yaml'), made);
    expect((await run(NEW_UN, '--program', 'DPRK')).out).toContain(
      'perhaps soru, made from a press release: KPi.901=soru\n',
    );
    expect((await run(NEW_UN, '--program', 'DPRK', '--apply-new')).out).toContain('Took 1 item');
    expect(readdirSync(join(seeds, 'people'))).toEqual(['soru.yaml']);
    const refused = await run(NEW_UN, '--apply', 'KPi.901');
    expect([refused.status, refused.err]).toEqual([
      2,
      expect.stringContaining('Write KPi.901=soru if it is, or the id kpi-901 if it is not.'),
    ]);
    const apart = await run(NEW_UN, '--apply', 'KPi.901=soru');
    expect([apart.status, apart.err]).toEqual([
      2,
      '--apply KPi.901=soru: the list gives 1961 as year of birth, soru has 1962. Nothing was written. If it is the same all the same, add --anyway, and say why in a remark.\n',
    ]);
    expect(seed('people/soru.yaml')).toBe(made);
    expect((await run(NEW_UN, '--apply', 'KPi.901=soru', '--anyway')).status).toBe(0);
    expect(seed('people/soru.yaml')).toContain('reference: KPi.901');
    const verified = await runPlain(verifyLists, seeds, '--quiet', '--list', NEW_UN);
    expect([verified.status, verified.out]).toEqual([
      1,
      expect.stringContaining('the list gives 1961 as year of birth, the seed 1962'),
    ]);
  });

  test('a wrong pair is refused and nothing is written', async () => {
    const company = seed('organizations/hanbaru.yaml');
    for (const [pair, words] of [
      ['KPi.901=sorong', "the list's entry is a person, sorong is a body; they have no name in common"],
      ['KPe.902=sorong', 'they have no name in common (“Ministry of Invented Industry”, “Vanished Sorong'],
      ['KPe.901=sorong', 'its number stands in hanbaru already'],
      ['KPi.901=nobody', 'there is no seed "nobody"'],
    ] as const) {
      const refused = await run(NEW_UN, '--apply', 'KPe.901', pair);
      expect([refused.status, refused.err]).toEqual([2, expect.stringContaining(words)]);
      expect(refused.err).toMatch(/^[^\n]*Nothing was written\.[^\n]*\n$/);
    }
    expect(seed('organizations/hanbaru.yaml')).toBe(company);
    expect(seed('organizations/sorong.yaml')).toBe(GONE);
  });

  test('what was taken already is said to be', async () => {
    await run(NEW_UN, '--apply', 'kpi-901');
    const again = await run(NEW_UN, '--apply', 'KPi.901');
    expect([again.status, again.err]).toEqual([
      2,
      '--apply KPi.901: kpi-901 has it already, as this copy prints it. Leave it out; nothing was written.\n',
    ]);
  });

  test('what is one entity is not another', async () => {
    await run(NEW_UN, '--apply', 'kpi-901');
    const other = await run(NEW_UN, '--apply', 'KPi.901=sorong');
    expect([other.status, other.err]).toEqual([
      2,
      '--apply KPi.901=sorong: kpi-901 has it already, as this copy prints it, and it cannot be sorong too. Leave it out; nothing was written.\n',
    ]);
  });

  test('the day of a copy is a day that was', async () => {
    for (const day of ['2026-02-30', '1 March 2026', '2099-01-01', '']) {
      const refused = await run(NEW_UN, '--copy', day);
      expect([refused.status, refused.err]).toEqual([2, expect.stringMatching(/^import: --copy [^\n]*\n$/)]);
    }
    expect((await run(NEW_UN, '--copy', '2026-03-02')).out).toContain('copy of 2 March 2026');
  });

  test('two lists are compared together, and taken from one at a time', async () => {
    const refused = await run(NEW_UN, here('eu.csv'), '--apply-new');
    expect([refused.status, refused.err]).toEqual([
      2,
      'import: take from one list at a time. Nothing was written.\n',
    ]);
    expect(readdirSync(join(seeds, 'people'))).toEqual([]);
  });

  test('a name that was left out on purpose is not proposed again, nor taken along', async () => {
    const further = 'has a further name, “HMTC”';
    expect((await run(NEW_UN, '--program', 'DPRK')).out).toContain(further);
    const leftOut = 'left_out:\n  - {names: [HMTC], why: Four letters that stand for much else.}\nstatus:';
    writeFileSync(
      join(seeds, 'organizations/hanbaru.yaml'),
      COMPANY.replace('status:', leftOut).replace(
        'name: Old Hanbaru Export Company ',
        'name: Hanbaru Machinery Trading Corporation ',
      ),
    );
    expect((await run(NEW_UN, '--program', 'DPRK')).out).not.toContain('HMTC');
    expect((await run(NEW_UN, '--program', 'DPRK', '--apply', 'hanbaru')).status).toBe(0);
    // Through a list that the seed does not know yet, too.
    expect((await run(here('ofac-sdn.csv'), '--apply', '90002=hanbaru')).status).toBe(0);
    const after = seed('organizations/hanbaru.yaml');
    expect(after).toContain("reference: '90002'");
    expect(after.match(/HMTC/g)).toHaveLength(1);
  });

  test('a name that the seed cites the list for and the list does not print', async () => {
    const with_ = (name: string) =>
      writeFileSync(
        join(seeds, 'organizations/hanbaru.yaml'),
        COMPANY.replace(
          'strength: strong, source: un-copy#KPe.901}',
          `strength: strong, source: un-copy#KPe.901}\n  - {text: ${name}, type: alias, strength: weak, source: un-2026-03-01#KPe.901}`,
        ),
      );
    const gone = (name: string) => `the list does not print “${name}”; the seed cites it for it`;
    writeFileSync(
      join(seeds, 'sources.yaml'),
      `${MEASURES['sources.yaml']}  un-2026-03-01: {kind: list, title: L, publisher: P, authority: UN, copy: 2026-03-01}\n`,
    );
    with_('Sorong Hanbaru');
    expect((await run(NEW_UN, '--program', 'DPRK')).out).toContain(gone('Sorong Hanbaru'));
    // In a comment of the entry, or in a longer name.
    with_('Ministry of Invented Industry');
    expect((await run(NEW_UN, '--program', 'DPRK')).out).not.toContain('does not print');
  });

  test('a part of a list, or an older copy, takes nobody off', async () => {
    expect((await run(OLD_UN)).out).toContain('0 no longer there');
  });
});

describe('several lists', () => {
  beforeEach(async () => {
    seeds = seedFolder(MEASURES);
    for (const args of [[NEW_UN], [here('ofac-sdn.csv')], [here('eu.csv')]]) {
      expect(await run(...args, '--program', 'DPRK', '--apply-new')).toMatchObject({ status: 0, err: '' });
    }
  });

  test('a namesake waits for the editor, a ship is its number', async () => {
    const { out } = await run(here('ofac-sdn.csv'));
    expect(out).toMatch(
      /maybe the same as kpi-901 \(Kim Soru-gon\): same name and year of birth\. If so: --apply 90001=kpi-901/,
    );
    expect(readdirSync(join(seeds, 'vessels')).sort()).toEqual([
      'imo-8814275.yaml',
      'imo-9074729.yaml',
      'vessel-no-number-07.yaml',
    ]);
    const refused = await run(here('ofac-sdn.csv'), '--apply', '90001');
    expect([refused.status, refused.err]).toEqual([
      2,
      expect.stringContaining('Write 90001=kpi-901 if it is, or the id ofac-90001'),
    ]);
  });

  test('one entity of three lists; then the copies were searched', async () => {
    expect((await run(here('ofac-sdn.csv'), '--apply', '90001=kpi-901')).status).toBe(0);
    expect((await run(here('eu.csv'), '--apply', 'Annex XVI(a) 9=kpi-901')).status).toBe(0);
    for (const file of [NEW_UN, here('ofac-sdn.csv'), here('eu.csv')]) {
      expect((await run(file, '--record-search')).status).toBe(0);
    }
    const text = seed('people/kpi-901.yaml');
    // Listed, and updated twice.
    expect(text.match(/authority: \w+/g)).toEqual([
      'authority: UN',
      'authority: UN',
      'authority: UN',
      'authority: OFAC',
      'authority: EU',
    ]);
    expect(text).toContain('searched: [un-2026-03-01, ofac-copy, eu-2018-03-30]');
    expect(text).toContain('김소루곤');
    expect(text).not.toContain('촤소루');
    for (const file of [NEW_UN, here('ofac-sdn.csv'), here('eu.csv')]) {
      expect(await runPlain(verifyLists, seeds, '--list', file)).toMatchObject({ status: 0 });
    }
    expect((await lexicon(seeds, 'check')).status).toBe(0);
  });

  test('a ship in two annexes: both measures of the UN, and of the EU', async () => {
    const text = seed('vessels/imo-8814275.yaml');
    expect((await run(here('eu.csv'), '--apply', 'imo-8814275')).status).toBe(0);
    const after = seed('vessels/imo-8814275.yaml');
    expect(text).not.toContain('authority: EU');
    expect(after.match(/measure: [a-z ]+/g)).toEqual(
      expect.arrayContaining(['measure: blocking', 'measure: asset freeze', 'measure: port entry ban']),
    );
    expect(after.match(/reference: 1718 Committee, designated vessels/g)).toHaveLength(2);
  });

  test('data under a non-commercial licence is compared, never taken', async () => {
    const compared = await run(here('targets.simple.csv'));
    expect([compared.status, compared.out]).toEqual([
      0,
      expect.stringContaining('compared, nothing proposed'),
    ]);
    const refused = await run(here('entities.ftm.jsonl'), '--apply-new');
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('non-commercial licence')]);
  });
});

describe('verify', () => {
  test('a disagreement fails, and a remark explains it', async () => {
    const wrong = COMPANY.replace('2009-04-24', '2010-01-01');
    seeds = seedFolder({ 'organizations/hanbaru.yaml': wrong });
    const failed = await runPlain(verifyLists, seeds, '--list', NEW_UN);
    expect([failed.status, failed.out]).toEqual([
      1,
      expect.stringContaining('the list gives 24 April 2009, the seed 1 January 2010'),
    ]);
    seeds = seedFolder({
      'organizations/hanbaru.yaml': wrong.replace(
        'source: un-copy#KPe.901}\nsearched',
        'source: un-copy#KPe.901, remark: "The list says 24 April 2009, the committee a year later."}\nsearched',
      ),
    });
    const explained = await runPlain(verifyLists, seeds, '--list', NEW_UN);
    expect([explained.status, explained.out]).toEqual([
      0,
      expect.stringContaining('Explained: The list says 24 April 2009, the committee a year later.'),
    ]);
  });

  test('a ship paired with an entry that is none: said as it is, and explained by what the list prints', async () => {
    const ship = COMPANY.replace('kind: Company', "kind: Vessel\nimo: '8814275'")
      .replace('strength: strong', 'strength: weak')
      .replaceAll('Old Hanbaru Export Company', 'Dawnlight');
    seeds = seedFolder({ 'vessels/imo-8814275.yaml': ship });
    const failed = await runPlain(verifyLists, seeds, '--list', NEW_UN);
    expect([failed.status, failed.out]).toEqual([
      1,
      expect.stringMatching(/the list has KPe\.901 as “.+”, and not as a ship with the number 8814275/),
    ]);
    const printed = /KPe\.901 as “(.+?)”/.exec(failed.out)![1];
    seeds = seedFolder({
      'vessels/imo-8814275.yaml': ship.replace(
        'source: un-copy#KPe.901}\nsearched',
        `source: un-copy#KPe.901, remark: 'The list prints “${printed}” without saying that it is a ship.'}\nsearched`,
      ),
    });
    expect((await runPlain(verifyLists, seeds, '--list', NEW_UN)).status).toBe(0);
  });

  test('no file, no list, help', async () => {
    seeds = seedFolder({});
    expect(await runPlain(verifyLists, seeds)).toMatchObject({ status: 2 });
    expect(await runPlain(verifyLists, seeds, '--list', 'nowhere.xml')).toMatchObject({
      status: 2,
      err: 'nowhere.xml: there is no such file.\n',
    });
    expect((await runPlain(verifyLists, seeds, '--help')).out).toContain('Example:');
    expect((await run('--help')).out).toContain('Example:');
    expect(await run()).toMatchObject({ status: 2 });
    expect(await run('--frobnicate')).toMatchObject({ status: 2 });
  });
});

test('two copies against each other: added, removed, renamed', async () => {
  seeds = seedFolder({});
  const { out } = await run(NEW_UN, '--against', OLD_UN, '--program', 'DPRK');
  expect(out).toContain('1 added, 1 removed, 1 renamed');
  expect(out).toContain(
    'is now called “Hanbaru Machinery Trading Corporation” on the list; it was “Old Hanbaru Export Company”',
  );
});
