/**
 * What an editor may write in seeds/: the one definition from which the parser, the error messages and the JSON Schema
 * for the editor's text editor are made; what `says` adds is shown there. Terms follow FollowTheMoney where it has them.
 */
import * as v from 'valibot';
import {
  DELISTING_ACTIONS,
  KINDS,
  LISTING_ACTIONS,
  NAME_TYPES,
  NOT_IN_COPY,
  OTHER_ACTIONS,
  RELATION_TYPES,
} from './terms.ts';

const text = (what: string) =>
  v.pipe(
    v.string(`${what} must be text: put it in quotes`),
    v.trim(),
    v.nonEmpty(`${what} is empty. Fill it, or remove the field`),
  );

/** A hint for whoever writes the field. */
const says = <S extends v.GenericSchema>(schema: S, hint: string) =>
  v.pipe(schema, v.description(hint) as v.DescriptionAction<v.InferOutput<S>, string>);

/** A day there is: 2026-11-31 is none. */
export const isoDate = v.pipe(
  v.string(),
  v.isoDate('write the date as YYYY-MM-DD'),
  v.check(isCalendarDay, 'there is no such day in the calendar'),
);

/** A day, or 2016-12 where the source gives none. */
const isoDateOrMonth = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}(?:-\d{2})?$/u,
    'write the date as YYYY-MM-DD, or YYYY-MM where the source gives no day',
  ),
  v.check((date) => isCalendarDay(date.padEnd(10, '-01')), 'there is no such day in the calendar'),
);

/** `SOURCE` or `SOURCE#where`: an id in sources.yaml, then the paragraph, entry or page in it. */
const SourceRef = v.pipe(
  text('source'),
  v.regex(
    /^[a-z0-9-]+(#.+)?$/u,
    'write a source as its id in sources.yaml, then "#" and the paragraph or entry',
  ),
  v.description('An id in sources.yaml, then # and the paragraph, entry or page: un-2026-02-27#KPe.010'),
);

const Examples = v.strictObject({
  match: v.optional(v.array(text('example')), []),
  ignore: v.optional(v.array(text('example')), []),
});

export const NameSchema = v.strictObject({
  text: text('text'),
  type: v.picklist(NAME_TYPES, `type must be one of: ${NAME_TYPES.join(', ')}`),
  strength: says(
    v.picklist(['strong', 'weak'], 'strength must be strong or weak'),
    'Ours, and decides matching. strong: counts alone. weak: needs support in the article. Personal names, ships, short forms and ordinary words are weak.',
  ),
  quality: v.optional(
    says(text('quality'), "The list's own word for how good an alias is, as printed: Good, Low, weak a.k.a."),
  ),
  case: v.optional(
    says(v.literal('exact', 'case can only be "exact"'), 'exact: only as written (RGB, never rgb).'),
  ),
  needs: v.optional(
    says(v.array(text('need')), 'A weak name counts when one of these stands in the article too.'),
    [],
  ),
  within: v.optional(
    says(
      v.picklist(['block', 'article'], 'within must be block or article'),
      'Where `needs` are looked for: in the same paragraph (block) or anywhere (article).',
    ),
    'article',
  ),
  ignore: v.optional(
    says(
      v.array(text('phrase')),
      'Longer phrases that hold this name and mean something else: Green Pine radar.',
    ),
    [],
  ),
  examples: v.optional(
    says(Examples, 'Sentences that `check` runs: in `match` it must be marked, in `ignore` it must not.'),
    {},
  ),
  source: v.optional(SourceRef),
});

const StatusSchema = v.strictObject({
  authority: text('authority'),
  action: v.picklist(
    [...LISTING_ACTIONS, ...DELISTING_ACTIONS, ...OTHER_ACTIONS],
    `action must be one of: ${[...LISTING_ACTIONS, ...DELISTING_ACTIONS, ...OTHER_ACTIONS].join(', ')}`,
  ),
  measure: v.optional(text('measure')),
  date: v.union(
    [isoDateOrMonth, v.literal(NOT_IN_COPY)],
    `date must be YYYY-MM-DD, or YYYY-MM where the source gives no day, or the words "${NOT_IN_COPY}" where it gives neither`,
  ),
  reference: says(
    text('reference'),
    "The authority's own number for the entry; `pending` from a press release before the list is out.",
  ),
  programme: v.optional(text('programme')),
  source: SourceRef,
  remark: v.optional(says(text('remark'), 'One neutral sentence when the bare event would mislead.')),
});

const ClaimSchema = v.strictObject({
  claim: text('claim'),
  by: text('by'),
  source: SourceRef,
  later: v.optional(says(text('later'), 'What came later, or that nobody looked.'), 'not checked after 2016'),
});

const RelationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES, `type must be one of: ${RELATION_TYPES.join(', ')}`),
  target: says(text('target'), 'Id of the other entity: its file name without .yaml.'),
  source: SourceRef,
  alleged_by: v.optional(says(text('alleged_by'), 'Who alleges it, where no official text says it.')),
});

export const EntitySchema = v.strictObject({
  kind: v.picklist(KINDS, `kind must be one of: ${KINDS.join(', ')}`),
  role: says(
    v.pipe(text('role'), v.maxLength(70, 'role is longer than 70 characters: keep it to a few words')),
    'What a reader would call it in a few words: North Korean arms exporter.',
  ),
  name: says(text('name'), 'Heading of the card. What is matched stands in `names`.'),
  show: v.optional(
    says(
      v.literal('background', 'show can only be "background"'),
      'background: a body everybody names (UN, Treasury); found, but not painted.',
    ),
  ),
  distinctive: v.optional(
    says(v.boolean(), "A person's name so unusual that it alone identifies; needs `because`."),
    false,
  ),
  because: v.optional(text('because')),
  cues: v.optional(
    says(
      v.array(text('cue')),
      'Words from the listing (employer, or post and place together) that support a common name; never a post, a city or a country alone.',
    ),
    [],
  ),
  /** IMO ship number, seven digits with a valid check digit. */
  imo: v.optional(
    v.pipe(v.string('put the IMO number in quotes'), v.regex(/^\d{7}$/u, 'an IMO number has seven digits')),
  ),
  /** A person's year of birth by a list, which tells namesakes apart; several where the list gives several. Never more than the year. */
  born: v.optional(
    v.array(
      v.pipe(v.string('put the year in quotes'), v.regex(/^\d{4}$/u, 'born takes years alone, such as 1962')),
    ),
    [],
  ),
  names: v.pipe(v.array(NameSchema), v.minLength(1, 'give at least one name')),
  left_out: v.optional(
    says(
      v.array(
        v.strictObject({
          names: v.pipe(v.array(text('name')), v.minLength(1, 'give at least one name')),
          why: says(text('why'), 'Why they are not matched: letters with many meanings, ordinary words.'),
        }),
      ),
      'Names that a list prints and that are left out on purpose. `import` does not propose them again.',
    ),
    [],
  ),
  status: v.optional(v.array(StatusSchema), []),
  searched: v.optional(
    says(
      v.array(SourceRef),
      'List copies that were searched whole for every name here. Only these may be said not to have it.',
    ),
    [],
  ),
  summary: says(
    v.pipe(text('summary'), v.maxLength(420, 'summary is longer than 420 characters: two sentences')),
    'Two neutral sentences: what it is, and what the public lists or reports say of it, and who says so.',
  ),
  sources: v.pipe(v.array(SourceRef), v.minLength(1, 'give at least one source')),
  claims: v.optional(v.array(ClaimSchema), []),
  relations: v.optional(v.array(RelationSchema), []),
  reviewed_by: v.optional(
    says(text('reviewed_by'), 'Who last read what is said about a living person, and when.'),
  ),
});

export const NoteSchema = v.strictObject({
  title: text('title'),
  entities: v.pipe(v.array(text('id')), v.minLength(1, 'link the note to at least one entity')),
  sources: v.pipe(v.array(SourceRef), v.minLength(1, 'give at least one source')),
  updated: isoDate,
});

const SourceSchema = v.strictObject({
  kind: v.picklist(['list', 'post', 'regulation', 'court', 'press', 'report']),
  title: text('title'),
  publisher: text('publisher'),
  /** When it was published, or what is known of that. */
  date: v.optional(text('date')),
  /** Lists only: the day of the copy that was read, and what it holds. */
  copy: v.optional(isoDate),
  authority: v.optional(text('authority')),
  covers: v.optional(text('covers')),
  url: v.optional(v.pipe(v.string(), v.url('url is not a URL'))),
});

const AuthoritySchema = v.strictObject({
  /** As in "Listed by the UN". */
  name: text('name'),
  full: text('full'),
  /** As in "on the US list". */
  list: v.optional(text('list')),
});

const NeverSchema = v.strictObject({ id: text('id'), names: v.array(text('name')), why: text('why') });

export const SourcesFileSchema = v.strictObject({
  authorities: v.record(v.string(), AuthoritySchema),
  measures: v.record(v.string(), text('what the measure means')),
  sources: v.record(v.string(), SourceSchema),
});

export const NeverFileSchema = v.array(NeverSchema);

export type SeedEntity = v.InferOutput<typeof EntitySchema>;
export type SeedName = v.InferOutput<typeof NameSchema>;
export type Status = v.InferOutput<typeof StatusSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type SeedNote = v.InferOutput<typeof NoteSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Authority = v.InferOutput<typeof AuthoritySchema>;
export type SourcesFile = v.InferOutput<typeof SourcesFileSchema>;
export type NeverEntry = v.InferOutput<typeof NeverSchema>;

/** What is written in another form is said already. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
