/** How many passages are kept about an entity. */
import { openLibrary } from './library.ts';

let library: ReturnType<typeof openLibrary> | undefined;

/** None where there is no storage: whoever asks shows a lexicon, which is there all the same. */
export async function countSaved(entity: string): Promise<number> {
  library ??= openLibrary();
  return library.passages
    .where('named')
    .equals(entity)
    .count()
    .catch(() => 0);
}
