/** The file of a new entry, as `new` writes it: what stays empty, `check` asks for by name. */
import type { SeedName } from './entity.ts';
import type { Kind } from './terms.ts';

export interface TemplateFacts {
  kind: Kind;
  name: string;
  imo?: string | undefined;
  fromPress: boolean;
  /** Somebody proposes it, who knows of no list that has it: it gets no status, not even an empty one. */
  isProposed?: boolean;
  /** What is known of its names; otherwise the heading is its only one. */
  names?: readonly TemplateName[] | undefined;
}

export type TemplateName = Pick<
  SeedName,
  'text' | 'type' | 'strength' | 'case' | 'needs' | 'within' | 'ignore'
>;

export function templateFor({ kind, name, imo, fromPress, isProposed, names }: TemplateFacts): string {
  const quoted = scalar(name);
  const blocks = [
    isProposed ? PROPOSED : '',
    `kind: ${kind}\nrole:                 # a few words: ${ROLE[kind]}\nname: ${quoted}\n`,
    imo
      ? `imo: '${imo}'\n`
      : kind === 'Vessel'
        ? "# imo: '9110236'      # where the listing prints one; then the file is imo-9110236.yaml\n"
        : '',
    kind === 'Person' ? PERSON : '',
    namesOf(names ?? [onlyName(kind, name)]),
    isProposed ? NO_STATUS : kind === 'Instrument' ? ADOPTED : fromPress ? PENDING : LISTED,
    fromPress || kind === 'Instrument' ? '' : SEARCHED,
    'summary: >-\n  \n',
    'sources: []           # what the summary rests on; at least one\n',
    '# relations:          # {type, target, source}; alleged_by: where no official text says it\n#   - {type: part of, target: , source: }\n',
    kind === 'Person' ? 'reviewed_by:          # who read every sentence, and when\n' : '',
  ];
  return blocks.join('');
}

const ROLE: Record<Kind, string> = {
  Person: 'bank representative on the UN list',
  Company: 'North Korean arms exporter',
  Organization: 'trading network',
  PublicBody: 'North Korean ministry',
  Vessel: 'cargo ship',
  Instrument: 'UN Security Council resolution',
};

const PERSON = `cues: []              # words of the listing that support a common name: employer, or post and place together; never a post, a city or a country alone: [Sobaek Bank, embassy in Valletta]
# born: ['1962']      # the list's year of birth, never more than the year
`;

function onlyName(kind: Kind, text: string): TemplateName {
  const isWeak = kind === 'Person' || kind === 'Vessel';
  const needs = kind === 'Vessel' ? ['vessel', 'cargo ship'] : [];
  return { text, type: 'name', strength: isWeak ? 'weak' : 'strong', needs, within: 'article', ignore: [] };
}

function namesOf(names: readonly TemplateName[]): string {
  return `names:                # every form that is matched, each with its source\n${names.map(nameOf).join('')}`;
}

function nameOf(
  { text, type, strength, case: written, needs, within, ignore }: TemplateName,
  index: number,
): string {
  const says = (hint: string) => (index === 0 ? hint : '');
  const fields = [
    `- text: ${scalar(text)}`,
    `  type: ${type}${says(`${''.padEnd(12 - type.length)}# name alias acronym previousName shortForm`)}`,
    `  strength: ${strength}${says(`${''.padEnd(8 - strength.length)}# strong: counts alone. weak: needs support in the article`)}`,
    ...(written ? [`  case: ${written}`] : []),
    ...(needs.length > 0 ? [`  needs: [${needs.map(inList).join(', ')}]`] : []),
    ...(within === 'block' ? ['  within: block'] : []),
    ...(ignore.length > 0 ? [`  ignore: [${ignore.map(inList).join(', ')}]`] : []),
    '  examples:',
    `    match: []${says('       # a sentence in which it must be marked; may stay empty')}`,
    `    ignore: []${says('      # a sentence with the same words in which it must not; may stay empty')}`,
    `  source:${says('           # id in sources.yaml, # and the entry: un-2026-02-27#KPi.014')}`,
  ];
  return fields.map((line) => `  ${line}\n`).join('');
}

const LISTED = `status:
  - authority:        # UN OFAC EU: see sources.yaml
    action: listed
    measure:          # asset freeze, blocking: see sources.yaml
    date:             # YYYY-MM-DD, or: not in that copy
    reference:        # the list's own number for the entry
    source:
`;

const PENDING = `status:
  - authority:        # UN OFAC EU: see sources.yaml
    action: listed
    measure:          # asset freeze, blocking: see sources.yaml
    date:             # the day the press release gives: YYYY-MM-DD
    reference: pending   # until the list is out
    source:           # the press release: put it into sources.yaml, kind: press
`;

const PROPOSED = `# Proposed from a researcher's own list. That puts it on no official list; each fact needs a public source.
`;

const NO_STATUS = `status: []            # no source, no status; seeds/README.md shows one
`;

const ADOPTED = `status:
  - authority:        # UN, US President, EU: see sources.yaml
    action: adopted   # adopted signed imposed
    date:             # YYYY-MM-DD
    reference:        # S/RES/1718 (2006)
    source:
`;

const SEARCHED = `searched: []          # list copies searched whole for every name above
`;

/** Quoted where YAML would read something else. */
function scalar(text: string): string {
  return isPlain(text, /^[\p{L}][\p{L}\p{N} .,()/&’-]*$/u) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** The same between brackets, where a comma parts. */
function inList(text: string): string {
  return isPlain(text, /^[\p{L}][\p{L}\p{N} .()/&’-]*$/u) ? text : `'${text.replaceAll("'", "''")}'`;
}

const isPlain = (text: string, plain: RegExp) =>
  plain.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text);
