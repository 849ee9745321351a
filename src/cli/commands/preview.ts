/** `preview PATH...`: what a reader would see marked, with context and reason; `--against`: what a change does to it. */

import type { Command } from 'commander';
import { reasonWords } from '../../core/card/reason-words.ts';
import { compileLexicon } from '../../core/lexicon/compile.ts';
import { formatSeedError } from '../../core/lexicon/seed-file.ts';
import { compileMatching } from '../../core/matching/compile-matching.ts';
import { findMentions, type Matcher, openMatcher } from '../../core/matching/find-mentions.ts';
import type { Mark, Mention } from '../../core/matching/mention.ts';
import { ENGLISH } from '../../core/words/english.ts';
import { readArticles } from '../articles.ts';
import { CommandError } from '../command-error.ts';
import { excerpt } from '../excerpt.ts';
import { seedsAt } from '../git.ts';
import { matcherOfSeeds } from '../matcher.ts';
import { count, harmless } from '../print.ts';
import { compileOptions } from '../read-seeds.ts';
import { type Colours, coloursOf, type Session } from '../session.ts';

export function addPreview(program: Command, session: Session): void {
  program
    .command('preview')
    .description('what is marked in a text or an HTML page, with the reason')
    .argument('<path...>', 'text or HTML files, or folders of them; - for standard input')
    .option('--against <ref>', 'only what changes since a Git revision')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs preview article.html
  node seeds/lexicon.mjs preview --against HEAD tests/pages`,
    )
    .action((paths: string[], { against }: { against?: string }) => {
      const matcher = matcherOfSeeds(session.seeds);
      if (against === undefined) previewAll(paths, matcher, session);
      else previewChange(paths, matcher, matcherAt(against, session.seeds), against, session);
    });
}

/** @throws CommandError when the seeds of then do not stand today's rules */
function matcherAt(ref: string, seeds: string): Matcher {
  const result = compileLexicon(seedsAt(ref, seeds), compileOptions);
  if ('errors' in result) {
    const [first] = result.errors;
    throw new CommandError(
      `The seeds at "${ref}" have ${count(result.errors.length, 'error')} by today's rules and cannot be compared. First: ${formatSeedError(first!)}`,
    );
  }
  return openMatcher(compileMatching(result.lexicon));
}

function previewAll(paths: readonly string[], matcher: Matcher, session: Session): void {
  const colours = coloursOf(session);
  const marks = new Map<string, number>();
  let articles = 0;
  for (const { path, text } of readArticles(paths)) {
    articles++;
    const mentions = findMentions(matcher, text);
    session.out(
      `${colours.bold(path)}  ${mentions.length === 0 ? 'nothing' : count(mentions.length, 'place')}\n`,
    );
    for (const mention of mentions) {
      marks.set(mention.mark!, (marks.get(mention.mark!) ?? 0) + 1);
      session.out(placeOf(mention, text, ' ', colours));
    }
  }
  const total = [...marks].map(([mark, number]) => `${number} ${mark}`).join(', ');
  session.out(`\n${count(articles, 'article')}: ${total || 'nothing marked'}.\n`);
}

function previewChange(
  paths: readonly string[],
  now: Matcher,
  then: Matcher,
  ref: string,
  session: Session,
): void {
  const colours = coloursOf(session);
  let [added, lost, articles] = [0, 0, 0];
  for (const { path, text } of readArticles(paths)) {
    articles++;
    const before = new Map(findMentions(then, text).map((mention) => [keyOf(mention), mention]));
    const after = new Map(findMentions(now, text).map((mention) => [keyOf(mention), mention]));
    const gone = [...before]
      .filter(([key]) => !after.has(key))
      .map(([, mention]) => ({ sign: '-', mention }));
    const come = [...after]
      .filter(([key]) => !before.has(key))
      .map(([, mention]) => ({ sign: '+', mention }));
    if (gone.length + come.length === 0) continue;
    lost += gone.length;
    added += come.length;
    session.out(`${colours.bold(path)}\n`);
    const inOrder = [...gone, ...come].sort(
      (a, b) => a.mention.start - b.mention.start || (a.sign < b.sign ? 1 : -1),
    );
    for (const { sign, mention } of inOrder) session.out(placeOf(mention, text, sign, colours));
  }
  session.out(`${count(articles, 'article')} against ${ref}: ${added} added, ${lost} lost.\n`);
}

/** A mark that changes is lost in one way and added in another. */
function keyOf({ start, end, id, mark, candidates }: Mention): string {
  return [start, end, id ?? candidates?.map((candidate) => candidate.id).join('+'), mark].join(' ');
}

function placeOf(mention: Mention, text: string, sign: string, colours: Colours): string {
  const { before, found, after } = excerpt(text, mention);
  const paint = paintFor(mention.mark, colours);
  const who = mention.id ?? mention.candidates?.map(({ id }) => id).join(' | ') ?? '';
  const name = colours.isColorSupported ? paint(colours.underline(found)) : `[${found}]`;
  return (
    `${sign} ${String(mention.mark).padEnd(10)} ${before}${name}${after}\n` +
    `${' '.repeat(13)}${colours.dim(`${who}: ${harmless(reasonWords(mention.reason, mention.mark, ENGLISH))}`)}\n`
  );
}

function paintFor(mark: Mark | null, { red, cyan, yellow, gray }: Colours): (text: string) => string {
  switch (mark) {
    case 'listed':
      return red;
    case 'named':
      return cyan;
    case 'uncertain':
      return yellow;
    default:
      return gray;
  }
}
