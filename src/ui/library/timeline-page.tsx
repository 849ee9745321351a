/** When was saved what is found now, and who is named in it. */
import { useMemo } from 'preact/hooks';
import { overTime } from '../../core/library/over-time.ts';
import type { Passage } from '../../core/library/passage.ts';
import { useWords } from '../use-words.tsx';
import { OverTimeView } from './timeline.tsx';

const MOST = 12;

export function TimelinePage({ passages, query }: { passages: readonly Passage[]; query: string }) {
  const { say } = useWords();
  const data = useMemo(() => overTime(passages, MOST), [passages]);
  return (
    <>
      <h1 tabIndex={-1}>{say('library.timeline')}</h1>
      <p class="count" role="status">
        {query.trim() === ''
          ? say('library.count.all', { count: passages.length })
          : say('library.timeline.found', { count: passages.length, query })}
      </p>
      {data ? <OverTimeView data={data} /> : <p class="nothing">{say('library.none')}</p>}
    </>
  );
}
