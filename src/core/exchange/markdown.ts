/**
 * Markdown for a vault (Obsidian and the like): a file an article, a file an entity. File names, block ids and footnotes are made of
 * addresses and ids alone, so that another export of the same passages brings the vault up to date, and links of hers into it stay.
 */
import { addressWithFragment } from '../anchoring/text-fragment.ts';
import { isInDoubt, isOnlyInDoubt } from '../library/in-doubt.ts';
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { savedDay } from '../text/saved-day.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Words } from '../words/words.ts';
import { type Article, articlesOf } from './articles.ts';
import { asSaid } from './as-said.ts';
import { articleFileName, entityFileName } from './file-name.ts';
import { containedMarkdown, linkLabel, plainLine, plainLines, quoted, yamlText } from './markdown-text.ts';
import { oneLine } from './one-line.ts';
import { isLink } from './page-address.ts';
import { citedTitle, publicationOf } from './publication.ts';
import { isOwn, saidOf } from './said-of.ts';

/** @returns path and text of each file */
export function markdownFiles(passages: readonly Passage[], words: Words): Map<string, string> {
  const articles = articlesOf(passages);
  const files = new Map<string, string>();
  for (const article of articles)
    files.set(`Sidelight/articles/${articleFileName(article)}.md`, articleFile(article, words));
  for (const [id, named] of namedIn(articles))
    files.set(`Sidelight/names/${entityFileName(id)}.md`, entityFile(named, words));
  return files;
}

function articleFile(article: Article, words: Words): string {
  const { id, page, title, tags, archives, savedOn, passages } = article;
  const links = passages.flatMap(({ entities }) => entities);
  const names = [...new Map(links.map((entity) => [entity.id, entity])).values()];
  const namesThat = (areInDoubt: boolean) =>
    names.filter(({ id }) => isOnlyInDoubt(links, id) === areInDoubt).map(entityLink);
  return [
    frontMatter({
      title,
      aliases: [title],
      url: page.url,
      site: page.site,
      author: page.author,
      published: page.published,
      language: page.language,
      saved: savedOn,
      archive: archives,
      tags: tags.map(vaultTag).filter(Boolean),
      names: namesThat(false),
      uncertain_names: namesThat(true),
      sidelight: id,
    }),
    `# ${plainLine(title)}`,
    ...passages.flatMap((passage) => passageBlocks(passage, words)),
    ...passages.map((passage) => footnote(passage, words)),
    `*${plainLine(words.say('exchange.vault.replaced'))}*`,
    '',
  ].join('\n\n');
}

function passageBlocks(passage: Passage, words: Words): string[] {
  const { quote, entities, note, tags, creator } = passage;
  return [
    `${quoted(plainLines(quote.exact))} [^${blockId(passage)}]`,
    `^${blockId(passage)}`,
    ...(entities.length > 0 ? [entities.map((entity) => nameLine(entity, passage, words)).join('\n')] : []),
    ...(tags.length > 0 ? [`${words.say('exchange.field.tags')}: ${tags.map(plainLine).join(', ')}`] : []),
    ...(note.trim() === ''
      ? []
      : [
          `> [!note] ${plainLine(creator) || words.say('exchange.field.note')}\n${quoted(containedMarkdown(note))}`,
        ]),
  ];
}

function nameLine(entity: LinkedEntity, passage: Passage, words: Words): string {
  const said = asSaid(entity, passage, words);
  return `- ${entityLink(entity)}${said && ` — ${plainLine(said)}`}`;
}

/** The citation. */
function footnote(passage: Passage, words: Words): string {
  const { page, archive, sha256 } = passage;
  const saved = words.say('exchange.cite.saved', { date: words.date(savedDay(passage)) });
  const parts = [
    plainLine(page.author),
    page.title && plainLine(inQuotes(citedTitle(page))),
    plainLine(publicationOf(page)),
    plainLine(words.date(page.published)),
    address(addressWithFragment(page.url, passage.quote)),
    archive && `${words.say('exchange.field.archive')}: ${address(archive)}`,
    saved,
    `SHA-256 ${sha256}`,
  ];
  return `[^${blockId(passage)}]: ${parts.filter(Boolean).join(', ')}`;
}

interface Named {
  entity: LinkedEntity;
  passages: { article: Article; passage: Passage }[];
  /** Who else is named in the same passages. */
  beside: Map<string, LinkedEntity>;
}

function namedIn(articles: readonly Article[]): Map<string, Named> {
  const all = new Map<string, Named>();
  for (const article of articles)
    for (const passage of article.passages)
      for (const entity of passage.entities) {
        const named: Named = all.get(entity.id) ?? { entity, passages: [], beside: new Map() };
        all.set(entity.id, named);
        named.entity = entity;
        if (named.passages.at(-1)?.passage !== passage) named.passages.push({ article, passage });
        for (const other of passage.entities) {
          const known = named.beside.get(other.id);
          if (other.id !== entity.id && (!known || isInDoubt(known))) named.beside.set(other.id, other);
        }
      }
  return all;
}

function entityFile({ entity, passages, beside }: Named, words: Words): string {
  const { id, name } = entity;
  const mentions = passages.map(({ article, passage }) => {
    const { published } = article.page;
    const day = published
      ? words.say('exchange.vault.published', { date: words.date(published) })
      : words.say('exchange.cite.saved', { date: words.date(savedDay(passage)) });
    const link = `[[${articleFileName(article)}#^${blockId(passage)}|${linkLabel(article.title)}]]`;
    const its = passage.entities.filter((one) => one.id === id);
    const told = its.find((one) => !isInDoubt(one)) ?? its[0]!;
    // What is hers surely is said once, above.
    const said = isOwn(id) && !isInDoubt(told) ? '' : asSaid(told, passage, words);
    return `- ${link}, ${plainLine(day)}${said && ` — ${plainLine(said)}`}`;
  });
  return [
    frontMatter({ title: name || id, aliases: [name], sidelight: id }),
    `# ${plainLine(name || id)}`,
    ...(isOwn(id) ? [plainLine(saidOf({ id, name, by: 'hand', status: '' }, words))] : []),
    mentions.join('\n'),
    ...(beside.size > 0
      ? [
          `${words.say('exchange.vault.beside')}: ${[...beside.values()].map((one) => besideLink(one, words)).join(', ')}`,
        ]
      : []),
    `*${plainLine(words.say('exchange.vault.replaced'))}*`,
    '',
  ].join('\n\n');
}

function besideLink(entity: LinkedEntity, { say }: Words): string {
  const link = entityLink(entity);
  return isInDoubt(entity) ? say('exchange.vault.uncertain', { link }) : link;
}

function entityLink({ id, name }: LinkedEntity): string {
  return `[[${entityFileName(id)}|${linkLabel(name || id)}]]`;
}

/** Of letters, digits and hyphens, as Obsidian wants it. */
function blockId({ id }: Passage): string {
  return `p-${id.toLowerCase()}`;
}

function address(url: string): string {
  return isLink(url) ? `<${new URL(url).href}>` : plainLine(url);
}

/** Letters, digits, "_", "-" and "/", and not digits alone. */
function vaultTag(tag: string): string {
  const words = oneLine(tag).match(/[\p{L}\p{N}\p{M}_/-]+/gu) ?? [];
  const joined = words.join('-');
  return /^\d*$/.test(joined) ? '' : joined;
}

function frontMatter(fields: Record<string, string | readonly string[]>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value.length > 0)
    .map(([key, value]) =>
      typeof value === 'string'
        ? `${key}: ${yamlText(value)}`
        : `${key}: [${value.map(yamlText).join(', ')}]`,
    );
  return ['---', ...lines, '---'].join('\n');
}
