/** What of a query cannot be asked so, in one sentence each. */
import { type Fault, OPERATORS } from '../../core/library/query.ts';
import type { Words } from '../../core/words/words.ts';

export function faultInWords(fault: Fault, { say, list }: Words): string {
  if (fault.kind === 'date')
    return say('library.fault.date', { operator: `${fault.operator}:`, written: fault.written });
  if (fault.kind === 'without') return say('library.fault.without', { written: fault.written });
  if (fault.kind === 'between') return say('library.fault.between', { written: fault.written });
  const { written, nearest } = fault;
  return nearest
    ? say('library.fault.nearest', { written, nearest: `${nearest}:` })
    : say('library.fault.unknown', { written, operators: list(OPERATORS.map((one) => `${one}:`)) });
}
