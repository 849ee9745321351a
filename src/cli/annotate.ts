/**
 * `npm run -s annotate -- FILE`: the names in a text or an HTML page, found as the extension finds them.
 */

import { parseArgs, styleText } from 'node:util';
import { reasonWords } from '../core/card/reason-words.ts';
import { formatSeedError } from '../core/lexicon/seed-file.ts';
import { compileMatching } from '../core/matching/compile-matching.ts';
import { findMentions, openMatcher } from '../core/matching/find-mentions.ts';
import type { Mention } from '../core/matching/mention.ts';
import type { WatchEntry } from '../core/watch/entry.ts';
import { openTwins } from '../core/watch/twins.ts';
import { readWatchlist } from '../core/watch/watch-file.ts';
import { compileWatchlist, findWatched, type WatchedMention } from '../core/watch/watched.ts';
import { ENGLISH } from '../core/words/english.ts';
import { readText } from '../page/reader.ts';
import { CommandError } from './command-error.ts';
import { parsePage } from './parse-page.ts';
import { readInput } from './read-input.ts';
import { lexiconOfSeeds } from './read-seeds.ts';

const HELP = `Finds the names of the lexicon in a text or an HTML page, as the extension does.

  npm run -s annotate -- [--json] [--html] [--all] [--text] [--watch LIST] FILE
  npm run -s annotate -- --json - < article.txt

  --json   one JSON object a line: start, end, text, id, name, kind, via, mark, reason
           (UTF-16 offsets; end is exclusive; several candidates: id is null, candidates lists them)
  --html   read the input as HTML (by itself for *.html, *.htm and what begins with <!doctype or <html);
           offsets are then into the readable text
  --text   print the text the offsets are into, and nothing else
  --all    also what is left unmarked (mark is null), with the reason
  --watch  a watchlist (YAML): also its names, with the mark "yours", or "uncertain". Their ids begin with "yours_".
           They change nothing of what is said of the lexicon's names, and may stand on the same words
  --help   this

Example:
  npm run -s annotate -- --json article.html

A line of plain text is a block: no name crosses it. Exit status 2 when the input cannot be read.
`;

export function annotate(args: string[], seeds: string): number {
  try {
    const { values, positionals } = parse(args);
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const [file, ...rest] = positionals;
    if (file === undefined)
      throw new CommandError('annotate: give a file, or - for standard input (see --help).');
    if (rest.length > 0) throw new CommandError(`annotate: one file at a time; what is "${rest[0]}"?`);
    const input = readInput(file);
    const isHtml = values.html || /\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html)[\s>]/i.test(input);
    const text = isHtml ? readText(parsePage(input)).text : input;
    if (values.text) {
      process.stdout.write(text);
      return 0;
    }
    const lexicon = lexiconOfSeeds(seeds);
    const options = { all: values.all };
    let mentions: Found[] = findMentions(openMatcher(compileMatching(lexicon)), text, options);
    if (values.watch !== undefined) {
      const list = watchlistIn(values.watch);
      for (const { entry, shared, id, name } of openTwins(lexicon.entities)(list))
        process.stderr.write(
          `${values.watch}: ${entry}: "${shared}" is in the lexicon too: ${name} (${id}).\n`,
        );
      const watched = findWatched(openMatcher(compileWatchlist(list)), text, options);
      mentions = [...mentions, ...watched].sort((a, b) => a.start - b.start || a.end - b.end);
    }
    process.stdout.write(values.json ? toJsonLines(mentions) : toList(mentions, text, isHtml));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

type Found = Mention | WatchedMention;

/** @throws CommandError with everything that is wrong with the file */
function watchlistIn(file: string): WatchEntry[] {
  const read = readWatchlist({ file, text: readInput(file) });
  if ('errors' in read) throw new CommandError(read.errors.map(formatSeedError).join('\n'));
  return read.list;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        html: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        watch: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`annotate: ${(error as Error).message.split('. ')[0]} (see --help).`);
  }
}

function toJsonLines(mentions: readonly Found[]): string {
  return mentions
    .map(({ start, end, text, id, name, kind, via, mark, reason, candidates }) =>
      JSON.stringify({
        start,
        end,
        text,
        id,
        name,
        kind,
        via,
        mark,
        reason: reasonWords(reason, mark, ENGLISH),
        ...(candidates ? { candidates } : {}),
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const STYLE = {
  listed: 'red',
  named: 'cyan',
  yours: 'magenta',
  uncertain: 'yellow',
  'yours-uncertain': 'yellow',
  background: 'gray',
  unmarked: 'gray',
} as const;

function toList(mentions: readonly Found[], text: string, isHtml: boolean): string {
  if (mentions.length === 0) return 'No name of the lexicon was found.\n';
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  let line = 1;
  let at = 0;
  const rows = mentions.map((mention) => {
    for (; at < mention.start; at++) if (text.charCodeAt(at) === 10) line++;
    const mark = mention.mark ?? 'unmarked';
    const place = `${isHtml ? 'block' : 'line'} ${line}`;
    const word = mark.padEnd(10);
    const who = mention.id ?? mention.candidates?.map(({ id }) => id).join(' | ') ?? '';
    return `${place.padEnd(10)} ${colour ? styleText(STYLE[mark], word) : word} ${mention.text}  [${who}]\n${' '.repeat(22)}${reasonWords(mention.reason, mention.mark, ENGLISH)}\n`;
  });
  const distinct = new Set(mentions.map(({ id, text: words }) => id ?? words)).size;
  return `${rows.join('')}\n${mentions.length} ${mentions.length === 1 ? 'place' : 'places'}, ${distinct} ${distinct === 1 ? 'name' : 'names'}.\n`;
}
