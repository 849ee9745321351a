/** `suggestions FILE`: readers' "not this one" -> what an editor has to look at, most often said first. */
import type { Command } from 'commander';
import * as v from 'valibot';
import type { Entity, Lexicon } from '../../core/lexicon/lexicon.ts';
import { type Suggestion, SuggestionsSchema } from '../../core/lexicon/suggestions.ts';
import { compileMatching } from '../../core/matching/compile-matching.ts';
import { findMentions, type Matcher, openMatcher } from '../../core/matching/find-mentions.ts';
import { concerns } from '../check/examples.ts';
import { CommandError } from '../command-error.ts';
import { count, harmless, wrap } from '../print.ts';
import { readInput } from '../read-input.ts';
import { lexiconOfSeeds } from '../read-seeds.ts';
import { coloursOf, type Session } from '../session.ts';

export function addSuggestions(program: Command, session: Session): void {
  program
    .command('suggestions')
    .description('the "not this one" files of readers, as a worklist')
    .argument('<file...>', 'JSON, as the extension saves it')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs suggestions not-this-one.json

The file: {"version": 1, "suggestions": [{"id": "green-pine", "name": "Green Pine", "text": "The Green Pine radar ...",
  "why": "a radar", "site": "example.org"}]}; why and site may be missing.`,
    )
    .action((files: string[]) => {
      const all = files.flatMap(readSuggestions);
      const lexicon = lexiconOfSeeds(session.seeds);
      printWorklist(all, lexicon, openMatcher(compileMatching(lexicon)), session);
    });
}

/** @throws CommandError in one line when the file is something else */
function readSuggestions(path: string): Suggestion[] {
  let data: unknown;
  try {
    data = JSON.parse(readInput(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(notSuch(path));
  }
  const result = v.safeParse(SuggestionsSchema, data);
  if (result.success) return result.output.suggestions;
  throw new CommandError(notSuch(path));
}

function notSuch(path: string): string {
  return harmless(
    `${path} is not a file of “not this one” marks as the extension saves it. Ask for that file.`,
  );
}

function printWorklist(
  all: readonly Suggestion[],
  lexicon: Lexicon,
  matcher: Matcher,
  session: Session,
): void {
  const { bold, green, yellow } = coloursOf(session);
  if (all.length === 0) {
    session.out('Nothing to look at.\n');
    return;
  }
  const groups = new Map<string, Suggestion[]>();
  for (const one of all) {
    const key = `${one.id}\n${one.name.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length || (a[0]!.id < b[0]!.id ? -1 : 1));
  for (const group of sorted) {
    const { id, name } = group[0]!;
    const entity = lexicon.entities.find((known) => known.id === id);
    session.out(
      `${bold(`${harmless(name)}  [${harmless(id)}]`)}  ${count(group.length, "reader's word", "readers' words")}\n`,
    );
    session.out(wrap(adviceFor(entity, name), session.width, '  '));
    for (const { text, why, site } of unlike(group)) {
      const marked = findMentions(matcher, text).some((mention) => concerns(mention, id));
      const state = marked ? yellow('still marked') : green('not marked any more');
      session.out(`  - ${state}${site ? `, ${harmless(site)}` : ''}${why ? `: ${harmless(why)}` : ''}\n`);
      session.out(wrap(harmless(text), session.width, '      '));
    }
    session.out('\n');
  }
  session.out(`${count(all.length, 'suggestion')} on ${count(sorted.length, 'name')}.\n`);
}

/** Each text once. */
function unlike(group: readonly Suggestion[]): Suggestion[] {
  return [...new Map(group.map((one) => [one.text, one])).values()];
}

function adviceFor(entity: Entity | undefined, name: string): string {
  if (!entity) return 'There is no such entry now: withdrawn, or never ours. Nothing to do.';
  const known = entity.names.find(({ text }) => text.toLowerCase() === name.toLowerCase());
  const example = 'put the sentence under `examples: ignore`';
  if (!known)
    return `Found by another of its names: see show ${entity.id}, and ${example} of the name that matched.`;
  if (known.strength === 'strong') {
    return `Strong: counts alone. If these are somebody else, make it weak, and ${example}.`;
  }
  const needs = known.needs.length > 0 ? ` (needs: ${known.needs.join(', ')})` : '';
  return `Weak${needs}. Narrow what supports it, or add a longer phrase to \`ignore\`; ${example}.`;
}
