/** `annotate`: its contract to the letter. Most of it in this process, the streams themselves through the command. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '../../src/cli/annotate.ts';
import { SEEDS } from '../support/seeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
  try {
    return { status: annotate(args, SEEDS), out, err };
  } finally {
    vi.restoreAllMocks();
  }
}

interface Line {
  start: number;
  end: number;
  text: string;
  id: string | null;
  mark: string | null;
  reason: string;
  via: string;
}
function lines(...args: string[]): Line[] {
  const { status, out, err } = run('--json', ...args);
  expect([status, err]).toEqual([0, '']);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

describe('--json', () => {
  test('one object a line, these keys in this order', () => {
    const { out, err, status } = run('--json', file('a.txt', 'KOMID sold arms.\n'));
    expect([status, err]).toEqual([0, '']);
    expect(out.endsWith('}\n')).toBe(true);
    const [line] = out.trimEnd().split('\n');
    expect(Object.keys(JSON.parse(line!))).toEqual([
      'start',
      'end',
      'text',
      'id',
      'name',
      'kind',
      'via',
      'mark',
      'reason',
    ]);
    expect(JSON.parse(line!)).toMatchObject({ start: 0, end: 5, text: 'KOMID', id: 'komid', mark: 'listed' });
  });

  test.each([
    ['plain', 'KOMID met Kim Jong-un.\n'],
    ['CRLF kept', 'A line.\r\nKOMID\r\n\r\nmet Kim Jong-un.\r\n'],
    ['old Mac line ends', 'A line.\rKOMID met Kim Jong-un.\r'],
    ['pairs count two', '😀😀 KOMID 😀 Kim Jong-un'],
    ['accents of their own', 'e\u0301e\u0301 KOMID a\u0301 Kim Jong-un'],
    ['no-break space', 'KOMID\u00a0met\u00a0Kim\u00a0Jong-un'],
    ['no line end at the end', 'KOMID, Kim Jong-un'],
    ['null characters', 'a\u0000 KOMID \u0000 Kim Jong-un'],
  ])('%s: each text is its slice of the input, end exclusive', (_what, text) => {
    const found = lines(file('b.txt', text));
    for (const line of found) expect(text.slice(line.start, line.end)).toBe(line.text);
    expect(found.map(({ id }) => id)).toEqual(['komid', 'kim-jong-un']);
  });

  test('a byte order mark is removed and not counted', () => {
    expect(lines(file('bom.txt', '\ufeffKOMID'))).toMatchObject([{ start: 0, end: 5 }]);
    // A second one is a character like any other.
    expect(lines(file('bom2.txt', '\ufeff\ufeffKOMID'))).toMatchObject([{ text: 'KOMID', start: 1, end: 6 }]);
  });

  test('a line is a block: no name crosses it', () => {
    expect(lines(file('c.txt', 'Kim\nJong-un\r\nKim\r\nJong-un'))).toEqual([]);
  });

  test('an empty file gives nothing at all', () => {
    expect(run('--json', file('empty.txt', ''))).toEqual({ status: 0, out: '', err: '' });
  });

  test('with --all, what is unmarked has mark null and the reason', () => {
    const path = file('d.txt', 'Kim Jung-jong directed the school choir.');
    expect(lines(path)).toEqual([]);
    const [line] = lines('--all', path);
    expect(line).toMatchObject({ text: 'Kim Jung-jong', id: 'kim-jung-jong', mark: null });
    expect(line!.reason).toMatch(/not marked: .*\.$/);
  });
});

describe('HTML', () => {
  const HTML =
    '<!doctype html>\n<title>KOMID</title><p>said\n  <b>Kim</b> Jong-<i>un</i></p><p>KOMID</p><script>KOMID</script>';
  const TEXT = 'said Kim Jong-un\nKOMID';

  test.each([
    ['by its beginning', 'x.txt', HTML, []],
    ['by a beginning in capitals after space', 'x.txt', `\n <HTML lang="en">${HTML.slice(15)}`, []],
    ['by a beginning after a byte order mark', 'x.txt', `\ufeff${HTML}`, []],
    ['by its suffix', 'x.html', HTML.slice(15), []],
    ['by the suffix htm', 'x.HTM', HTML.slice(15), []],
    ['by --html', 'x.txt', HTML.slice(15), ['--html']],
  ])('%s: offsets are into the text that --text prints', (_what, name, html, options) => {
    const path = file(name, html);
    expect(run('--text', ...options, path)).toEqual({ status: 0, out: TEXT, err: '' });
    const found = lines(...options, path);
    expect(found.map(({ id }) => id)).toEqual(['kim-jong-un', 'komid']);
    for (const { start, end, text } of found) expect(TEXT.slice(start, end)).toBe(text);
  });

  test('other text stays text', () => {
    const text = 'KOMID <b>sold</b> <html> arms';
    const path = file('y.txt', text);
    expect(run('--text', path).out).toBe(text);
    expect(lines(path)).toMatchObject([{ start: 0, end: 5 }]);
  });
});

describe('without --json', () => {
  test('a readable list with line, mark, text, id and reason', () => {
    const { status, out } = run(file('e.txt', 'First.\nKOMID sold.\r\nKOMID again.\n'));
    expect(status).toBe(0);
    expect(out).toMatch(/^line 2 +listed +KOMID {2}\[komid\]\n +Matched the acronym “KOMID”.*\.\nline 3 /);
    expect(out).toMatch(/\n2 places, 1 name\.\n$/);
  });

  test('says so when there is none', () => {
    expect(run(file('f.txt', 'Nothing here.'))).toEqual({
      status: 0,
      out: 'No name of the lexicon was found.\n',
      err: '',
    });
  });

  test('--help is help', () => {
    const { status, out } = run('--help');
    expect(status).toBe(0);
    for (const option of ['--json', '--html', '--text', '--all', 'Example:']) expect(out).toContain(option);
  });
});

describe('bad input is one line on stderr, nothing on stdout, and status 2', () => {
  test.each<[what: string, args: () => string[], message: RegExp]>([
    ['no file', () => [], /^annotate: give a file, or - for standard input \(see --help\)\.$/],
    ['no such file', () => [join(folder, 'absent.txt')], /absent\.txt: there is no such file\.$/],
    ['a directory', () => [folder], /: this is a directory\. Give a file in it\.$/],
    [
      'not UTF-8',
      () => [file('latin.txt', Uint8Array.of(0x4b, 0xe9, 0x4d))],
      /latin\.txt: this is not UTF-8 text\./,
    ],
    [
      'half a character',
      () => [file('half.txt', Uint8Array.of(0x41, 0xe2, 0x82))],
      /this is not UTF-8 text\./,
    ],
    [
      'UTF-16, little end first',
      () => [file('le.txt', Uint8Array.of(0xff, 0xfe, 0x4b, 0))],
      /this is UTF-16\. Save it as UTF-8\.$/,
    ],
    [
      'UTF-16, big end first',
      () => [file('be.txt', Uint8Array.of(0xfe, 0xff, 0, 0x4b))],
      /this is UTF-16\. Save it as UTF-8\.$/,
    ],
    ['an unknown option', () => ['--jsn', 'x.txt'], /^annotate: Unknown option '--jsn' \(see --help\)\.$/],
    ['an option with a value', () => ['--json=yes', 'x.txt'], /^annotate: .*--json.* \(see --help\)\.$/],
    ['two files', () => ['a.txt', 'b.txt'], /^annotate: one file at a time; what is "b\.txt"\?$/],
  ])('%s', (_what, args, message) => {
    for (const options of [[], ['--json']]) {
      const { status, out, err } = run(...options, ...args());
      expect(out).toBe('');
      expect(err.endsWith('\n')).toBe(true);
      expect(err.trimEnd()).not.toContain('\n');
      expect(err.trimEnd()).toMatch(message);
      expect(status).toBe(2);
    }
  });
});

describe('the command itself', () => {
  const script = fileURLToPath(new URL('../../src/dev/run-command.mjs', import.meta.url));
  const command = (args: string[], input: string | Uint8Array = '') =>
    spawnSync(process.execPath, [script, 'annotate', ...args], { input, encoding: 'utf8' });

  test('reads standard input, and nothing but results reaches stdout', () => {
    const input = '\ufeffA line.\r\nKOMID met 김정은이.\r\n북한';
    const { status, stdout, stderr } = command(['--json', '-'], input);
    expect([status, stderr]).toEqual([0, '']);
    const found = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
    expect(found.map(({ text }) => text)).toEqual(['KOMID', '김정은']);
    for (const { start, end, text } of found) expect(input.slice(1).slice(start, end)).toBe(text);
  }, 60_000);

  test('HTML on standard input is known by its beginning; bad input ends with 2', () => {
    expect(command(['--text', '-'], '<!doctype html><p>a</p><p>b</p>').stdout).toBe('a\nb');
    const bad = command(['--json', '-'], Uint8Array.of(0xff));
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toBe(
      'standard input: this is not UTF-8 text. Save it as UTF-8, or give another file.\n',
    );
  }, 60_000);
});

describe('--watch', () => {
  const LIST = `- id: haedong
  kind: Company
  name: Haedong Agents
  names:
    - {text: Haedong Agents, type: name, strength: strong}
    - {text: HDA, type: acronym, strength: weak, needs: [Dandong]}
`;
  const TEXT = 'KOMID paid the Haedong Agents.\nHDA is in Dandong.\n';

  test('also the names of the list, in order of the text, as one’s own', () => {
    const found = lines('--watch', file('watch.yaml', LIST), file('watch.txt', TEXT));
    expect(found.map(({ text, id, mark }) => [text, id, mark])).toEqual([
      ['KOMID', 'komid', 'listed'],
      ['Haedong Agents', 'yours_haedong', 'yours'],
      ['HDA', 'yours_haedong', 'uncertain'],
    ]);
    expect(Object.keys(found[1]!)).toEqual(Object.keys(found[0]!));
    expect(found[1]!.reason).toBe('Matched the name “Haedong Agents”.');
  });

  test('what is said of the lexicon’s names stays as it was, and twins are told beside it', () => {
    const text = file('twin.txt', 'KOMID sold arms to Haedong Agents.\n');
    const before = lines(text);
    const list = `${LIST}- id: mine
  kind: Company
  name: My KOMID
  names: [{text: komid, type: name, strength: strong}]
`;
    const { out, err, status } = run('--json', '--watch', file('twins.yaml', list), text);
    expect(status).toBe(0);
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(found.filter(({ mark }) => mark !== 'yours')).toEqual(before);
    expect(found.map(({ id }) => id)).toEqual(['komid', 'yours_mine', 'yours_haedong']);
    expect(err).toMatch(/twins\.yaml: mine: "komid" is in the lexicon too: .+ \(komid\)\.\n$/);
  });

  test('without --json it is said in words', () => {
    const { out } = run('--watch', file('watch.yaml', LIST), file('watch.txt', TEXT));
    expect(out).toContain('yours      Haedong Agents  [yours_haedong]\n');
  });

  test('a list with faults: each with its place, nothing on standard output', () => {
    const path = file(
      'bad.yaml',
      LIST.replace('kind: Company', 'kind: Shop').replace('strength: weak', 'strength: faint'),
    );
    const { status, out, err } = run('--json', '--watch', path, file('watch.txt', TEXT));
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.replace(path, 'bad.yaml'))).toEqual([
      'bad.yaml:2:9: 0.kind: kind must be one of: Person, Company, Organization, PublicBody, Vessel, Instrument. Found: "Shop".',
      'bad.yaml:6:44: 0.names.1.strength: strength must be strong or weak. Found: "faint".',
      '',
    ]);
  });

  test('a list that is not there', () => {
    expect(run('--watch', join(folder, 'none.yaml'), file('watch.txt', TEXT))).toMatchObject({
      status: 2,
      err: `${join(folder, 'none.yaml')}: there is no such file.\n`,
    });
  });
});
