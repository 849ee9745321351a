/**
 * Reads one YAML seed and says exactly where it is wrong: `file:line:column: what. What to do.`
 */
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { lostTexts, yamlFaults } from './yaml-faults.ts';

export interface SeedError {
  file: string;
  line: number;
  column: number;
  /** Field as a dotted path; empty for the whole file. */
  field: string;
  message: string;
}

export interface SeedText {
  /** Path as the editor sees it, with forward slashes. */
  file: string;
  text: string;
}

/** Finds the place of a field in the text it was parsed from. */
export type Locate = (path: readonly (string | number)[]) => { line: number; column: number };

export type Parsed<T> = { value: T; locate: Locate } | { errors: SeedError[] };

/** `seeds/people/x.yaml:2:23: role: nothing is written here.` */
export function formatSeedError({ file, line, column, field, message }: SeedError): string {
  return `${file}:${line}:${column}: ${field ? `${field}: ` : ''}${message}`;
}

/** Parses YAML and checks it against a schema. All errors of the file at once, first to last. */
export function parseSeed<S extends v.GenericSchema>(
  schema: S,
  { file, text }: SeedText,
  { firstLine = 1 }: { firstLine?: number } = {},
): Parsed<v.InferOutput<S>> {
  const lines = new LineCounter();
  // YAML 1.2 core has no dates and no "no" = false: what an editor types stays what it is.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: 'core',
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = document.errors.length > 0 ? yamlFaults(text, document.errors) : lostTexts(text, document);
  if (faults.length > 0) {
    return {
      errors: faults.map(({ offset, field = '', message }) => ({ file, ...at(offset), field, message })),
    };
  }
  const locate: Locate = (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | null;
      if (node?.range) return at(node.range[0]);
    }
    return { line: firstLine, column: 1 };
  };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, locate };
  return {
    errors: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      return { file, ...locate(path), field: path.join('.'), message: explainIssue(issue) };
    }),
  };
}

function explainIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return `there is no such field. Remove it, or check its spelling.`;
    if (issue.expected === 'Object') return 'fields are missing here. Write them as `field: value`.';
    return `${issue.expected} is missing. Add it.`;
  }
  if (issue.received === 'null') return 'nothing is written here. Fill it in, or remove the field.';
  if (issue.type === 'array')
    return `this must be a list: [one, two], or a line each that begins with "-".${issue.received === 'Object' ? '' : ` Found: ${issue.received}.`}`;
  if (issue.type === 'boolean') return `write true or false. Found: ${issue.received}.`;
  // What was found says nothing where nothing was.
  const isEmpty = issue.type === 'non_empty' || issue.type === 'min_length';
  const isSaid = !isEmpty && issue.received !== 'Object' && issue.received !== 'Array';
  return `${issue.message.replace(/\.$/, '')}.${isSaid ? ` Found: ${issue.received}.` : ''}`;
}
