/** What the build puts behind `sidelight:fold-table`. */
import { encodeFoldTable, makeFoldTable } from './fold-rules.ts';

export const foldRuns = encodeFoldTable(makeFoldTable());
