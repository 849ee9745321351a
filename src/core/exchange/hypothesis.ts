/**
 * Hypothesis: the file that its client exports (`annotations`), and what its API answers (`rows`, or one annotation). Its annotations are
 * near the W3C's model and not of it: uri, text, tags, user, and a target that is one of the model's. h.readthedocs.io/en/latest/api-reference
 */
import * as v from 'valibot';
import { type ReadItem, readAnnotation } from './read-annotation.ts';

const strings = v.array(v.string());
const selector = v.looseObject({ type: v.string() });

const HypothesisSchema = v.looseObject({
  id: v.string(),
  uri: v.string(),
  created: v.optional(v.string(), ''),
  updated: v.optional(v.string(), ''),
  user: v.optional(v.string(), ''),
  user_info: v.nullish(v.object({ display_name: v.nullish(v.string()) })),
  text: v.nullish(v.string(), ''),
  tags: v.nullish(strings, []),
  references: v.nullish(strings, []),
  document: v.nullish(v.looseObject({ title: v.nullish(v.union([v.string(), strings])) })),
  target: v.nullish(v.array(v.looseObject({ selector: v.nullish(v.array(selector)) })), []),
});

export function isHypothesisItem(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'uri' in raw && !('body' in raw) && !('@context' in raw);
}

/** One annotation. @param now ISO time, for one that has none */
export async function readHypothesis(raw: unknown, now: string): Promise<ReadItem> {
  const { success, output, issues } = v.safeParse(HypothesisSchema, raw, { abortEarly: true });
  if (!success) {
    const [issue] = issues;
    const problem = issue.received === 'undefined' ? 'missing' : 'of the wrong form';
    return { fault: { field: v.getDotPath(issue) ?? '', problem } };
  }
  if (output.references.length > 0) return { fault: { field: 'references', problem: 'a reply' } };
  return readAnnotation(asAnnotation(output), now);
}

function asAnnotation(item: v.InferOutput<typeof HypothesisSchema>): object {
  const { id, uri, created, updated, text, tags, document, target } = item;
  return {
    id: `https://hypothes.is/a/${id}`,
    created: created || updated,
    modified: updated,
    creator: item.user_info?.display_name || item.user.replace(/^acct:/, ''),
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: text },
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target: {
      source: { id: uri, 'dc:title': document?.title ?? [] },
      // Its RangeSelector holds XPaths of its own, which say nothing elsewhere.
      selector: target[0]?.selector?.filter(({ type }) => type !== 'RangeSelector') ?? [],
    },
  };
}
