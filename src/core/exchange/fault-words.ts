/** What is wrong with a file, in one sentence. */
import type { Words } from '../words/words.ts';
import type { FileFault, ItemFault } from './faults.ts';

export function sayFileFault(fault: FileFault, { say }: Words): string {
  switch (fault.kind) {
    case 'too large':
      return say('exchange.file.too large', { megabytes: fault.megabytes, most: fault.most });
    case 'too many':
      return say('exchange.file.too many', { most: fault.most });
    case 'newer':
      return say('exchange.file.newer', { version: fault.version });
    case 'another kind':
      return say('exchange.file.another kind', { what: say(`exchange.kind.${fault.what}`) });
    default:
      return say(`exchange.file.${fault.kind}`);
  }
}

/** @param item its place in the file, from 1 */
export function sayItemFault(item: number, { field, problem }: ItemFault, { say }: Words): string {
  return say(`exchange.item.${problem}`, { item, field });
}
