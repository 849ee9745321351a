/** When passages were saved, or when their articles were published: as she likes. */
import { useMemo, useState } from 'preact/hooks';
import { overTime } from '../../core/library/over-time.ts';
import type { Passage } from '../../core/library/passage.ts';
import { publishedDay } from '../../core/library/published-day.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import { useWords } from '../use-words.tsx';
import { Choice } from './choice.tsx';
import { OverTimeView } from './timeline.tsx';

/** Entities that are shown. */
const MOST = 12;

const DAYS = { saves: savedDay, published: publishedDay };
type By = keyof typeof DAYS;

export function TimelineOf({ passages }: { passages: readonly Passage[] }) {
  const { say } = useWords();
  const [by, setBy] = useState<By>('saves');
  const data = useMemo(() => overTime(passages, MOST, DAYS[by]), [passages, by]);
  const undated = useMemo(
    () => passages.filter((passage) => DAYS[by](passage) === '').length,
    [passages, by],
  );
  return (
    <>
      <p class="by-day">
        <Choice
          label={say('library.timeline.by')}
          value={by}
          options={[
            ['saves', say('library.timeline.by.saves')],
            ['published', say('library.timeline.by.published')],
          ]}
          onChange={(next) => setBy(next as By)}
        />
      </p>
      {undated > 0 && (
        <p class="fine" role="status">
          {say('library.timeline.undated', { count: undated })}
        </p>
      )}
      {data && <OverTimeView data={data} what={say(`library.timeline.${by}`)} />}
    </>
  );
}
