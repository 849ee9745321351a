/** Rows of a CSV stream, with bounded memory. A row of the wrong shape ends the reading, with its line. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { CommandError } from '../command-error.ts';

/** Far above the longest real row. */
const MOST_ROW = 500_000;

export interface CsvOptions {
  /** How many columns every row must have; without it, as many as the first. */
  columns?: number;
}

/** @param path as messages name the file @throws CommandError at a row that is broken */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  path: string,
  { columns }: CsvOptions = {},
): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    max_record_size: MOST_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    info: false,
  });
  const source = Readable.from(chunks);
  // What goes wrong while the file is read must reach whoever waits for rows.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let wanted = columns;
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++;
      wanted ??= record.length;
      if (record.length !== wanted) {
        throw new CommandError(
          `${path}: row ${row} has ${record.length} columns where ${wanted} belong. The file is cut off or of another kind.`,
        );
      }
      yield record;
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code, message } = error as Error & { code?: string };
    throw new CommandError(`${path}: broken CSV near row ${row + 1}: ${explain(code, message)}.`);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function explain(code: string | undefined, message: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is never closed; the file is cut off';
    case 'CSV_MAX_RECORD_SIZE':
      return 'a row has no end';
    default:
      return message.split('\n')[0]!.replace(/\.$/, '');
  }
}

/** Rows below a header line, by column name. @throws CommandError when one of the columns is missing */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  path: string,
  needed: readonly string[],
): AsyncGenerator<Record<string, string>> {
  let header: string[] | undefined;
  for await (const row of csvRows(chunks, path)) {
    if (!header) {
      header = row.map((cell) => cell.trim());
      const missing = needed.filter((column) => !header!.includes(column));
      if (missing.length > 0) throw new CommandError(`${path}: the column ${missing.join(', ')} is missing.`);
      continue;
    }
    yield Object.fromEntries(header.map((column, index) => [column, row[index] ?? '']));
  }
}
