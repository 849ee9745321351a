/** `collisions PATH...`: which names turn up in ordinary text, where they mean somebody or something else. */
import type { Command } from 'commander';
import { readArticles } from '../articles.ts';
import { type Collision, CollisionCount } from '../collision-count.ts';
import { matcherOfSeeds } from '../matcher.ts';
import { count, table } from '../print.ts';
import { coloursOf, type Session } from '../session.ts';

/** Below this a rate is chance. */
const ENOUGH = 500;

export function addCollisions(program: Command, session: Session): void {
  program
    .command('collisions')
    .description('names that turn up in ordinary text, worst first: those that must be weak')
    .argument('<path...>', 'text or HTML files, or folders of them, one article a file')
    .option('--all', 'also bodies everybody names (show: background)')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs collisions articles/

Give articles that are not about sanctions: each hit is then a false one. "found" counts the name wherever it stands;
"painted" only where a reader would see a mark. A strong name that is painted comes first: make it weak, or say why
not. A rate is given from ${ENOUGH} articles.`,
    )
    .action((paths: string[], { all = false }: { all?: boolean }) => {
      const counted = new CollisionCount(matcherOfSeeds(session.seeds));
      for (const article of readArticles(paths)) counted.add(article);
      print(counted, all, session);
    });
}

function print({ articles, worstFirst }: CollisionCount, all: boolean, session: Session): void {
  const { bold, dim, red } = coloursOf(session);
  const every = worstFirst();
  const shown = all ? every : every.filter(({ mark }) => mark !== 'background');
  const read = `${count(articles, 'article')} read`;
  if (shown.length === 0) {
    session.out(
      `${read}: no name of the lexicon in them${every.length > 0 ? ' but those of bodies everybody names (--all)' : ''}.\n`,
    );
    return;
  }
  const hasRate = articles >= ENOUGH;
  const head = ['name', 'entry', 'strength', 'found', 'in articles', 'painted', ...(hasRate ? ['rate'] : [])];
  const rows = shown.map((one) => [
    one.strong && one.painted > 0 ? red(one.name) : one.name,
    one.id,
    one.strong ? 'strong' : 'weak',
    one.found,
    one.articles,
    one.painted,
    ...(hasRate ? [`${((one.articles / articles) * 100).toFixed(2)} %`] : []),
  ]);
  session.out(`${table(head, rows, [3, 4, 5, 6])}\n`);
  for (const { name, examples } of shown) {
    session.out(`${bold(name)}\n`);
    for (const { path, before, found, after, painted } of examples)
      session.out(`  ${painted ? 'painted' : 'bare   '} ${before}[${found}]${after} ${dim(path)}\n`);
  }
  const strong = shown.filter(isStrongAndPainted);
  session.out(
    `\n${read}, ${hasRate ? '' : `too few for a rate (${ENOUGH}), `}${count(shown.length, 'name')} found. `,
  );
  session.out(
    strong.length === 0
      ? 'No strong name is painted.\n'
      : `Strong and painted, so weak unless it is truly meant: ${strong.map(({ name }) => name).join(', ')}.\n`,
  );
}

const isStrongAndPainted = ({ strong, painted }: Collision) => strong && painted > 0;
