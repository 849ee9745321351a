/** What `sidelight:fold-table` is in content.js: the table came before it, with the indexes. */
import { contentParts } from './content-parts.ts';

export default contentParts().lexicon?.fold ?? '';
