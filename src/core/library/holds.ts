/** Whether all words that were typed stand in some texts. */
import { hitsIn } from '../browse/hits.ts';

export function holdsAll(texts: readonly string[], typed: readonly string[]): boolean {
  return typed.every((word) => texts.some((text) => hitsIn(text, [word]).length > 0));
}
