/**
 * A reader's file of "not this one": places where a mark was wrong. Written by the extension on the reader's own
 * computer, sent by the reader or not, and read by `suggestions` into an editor's worklist.
 */
import * as v from 'valibot';

const text = (limit: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(limit));

const SuggestionSchema = v.object({
  /** Id of the entity that was marked. */
  id: text(200),
  /** The words that were marked. */
  name: text(300),
  /** The sentence or paragraph around them. */
  text: text(5000),
  /** What the reader says of it. */
  why: v.optional(text(1000)),
  /** Host of the page: `example.org`. */
  site: v.optional(text(253)),
});

export const SuggestionsSchema = v.object({
  version: v.literal(1, 'this is not version 1 of the format'),
  suggestions: v.pipe(v.array(SuggestionSchema), v.maxLength(10_000)),
});

export type Suggestion = v.InferOutput<typeof SuggestionSchema>;
export type SuggestionsFile = v.InferOutput<typeof SuggestionsSchema>;
