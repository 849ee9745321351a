/** `npm run bench [-- --json]`: every figure in one run; exit 1 when one that must be reached is not. */
import Table from 'cli-table3';
import { measureInBrowser } from './browser-part.ts';
import { measureCards } from './card-part.ts';
import type { Figure } from './figures.ts';
import { measureLibrary } from './library-part.ts';
import { measureInNode } from './node-part.ts';
import { measureTyping } from './typing-part.ts';

export async function runBenchmark(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const inNode = await measureInNode(say);
  say('the library');
  const library = measureLibrary();
  say('in Chromium');
  const inBrowser = await measureInBrowser();
  say('cards');
  const cards = await measureCards();
  say('typing, with Sidelight and without');
  const typing = await measureTyping();
  const figures = {
    ...inNode.figures,
    ...library.figures,
    ...inBrowser.figures,
    ...cards.figures,
    ...typing.figures,
  };
  if (json) process.stdout.write(`${JSON.stringify(withoutNotes(figures), null, 2)}\n`);
  else {
    const rows = new Table({
      head: ['lexicon', 'text', 'engine', 'first ms', 'median ms', 'x plain loop'],
      style: { head: [] },
    });
    for (const row of [...inNode.rows, ...library.rows, ...inBrowser.rows, ...cards.rows, ...typing.rows]) {
      rows.push([
        row.lexicon,
        row.text,
        row.engine,
        show(row.firstMs),
        row.note ?? show(row.medianMs),
        show(row.ratio),
      ]);
    }
    process.stdout.write(`${rows}\n${tableOf(figures)}\n`);
  }
  return Object.values(figures).every(({ ok }) => ok) ? 0 : 1;
}

function withoutNotes(figures: Record<string, Figure>) {
  const plain = ([name, { note: _note, ...figure }]: [string, Figure]) => [name, figure] as const;
  return Object.fromEntries(Object.entries(figures).map(plain));
}

function tableOf(figures: Record<string, Figure>): string {
  const table = new Table({ head: ['figure', 'reached', 'must', 'aim', ''], style: { head: [] } });
  for (const [name, { value, unit, must, aim, ok, note }] of Object.entries(figures)) {
    table.push([name, `${show(value)} ${unit}`, show(must), show(aim), note ?? (ok ? 'ok' : 'NOT REACHED')]);
  }
  return table.toString();
}

function show(value: number | null): string {
  if (value === null) return '';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
