/** When was saved what is found now, and who is named in it. */
import type { Passage } from '../../core/library/passage.ts';
import { useWords } from '../use-words.tsx';
import { TimelineOf } from './timeline-of.tsx';

export function TimelinePage({ passages, query }: { passages: readonly Passage[]; query: string }) {
  const { say } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say('library.timeline')}</h1>
      <p class="count" role="status">
        {query.trim() === ''
          ? say('library.count.all', { count: passages.length })
          : say('library.timeline.found', { count: passages.length, query: query.trim() })}
      </p>
      {passages.length > 0 ? (
        <TimelineOf passages={passages} />
      ) : (
        <p class="nothing">{say('library.none')}</p>
      )}
    </>
  );
}
