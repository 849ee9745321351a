/** What became of an export, in one sentence. */
import type { ExportFile } from '../../core/exchange/formats.ts';
import type { Words } from '../../core/words/words.ts';
import type { Exported } from './export-form.tsx';

/** @param count passages in it */
export async function exported(
  count: number,
  make: () => Promise<ExportFile>,
  handOver: (file: ExportFile) => void,
  { say }: Words,
): Promise<Exported> {
  try {
    const file = await make();
    handOver(file);
    return { isDone: true, said: say('library.export.done', { count, file: file.name }) };
  } catch {
    return { isDone: false, said: say('library.export.failed') };
  }
}
