/** How many passages she has saved about an entity; nothing where there are none. */
import { useEffect, useState } from 'preact/hooks';
import { libraryHashOf } from '../../core/library/route.ts';
import { useWords } from '../use-words.tsx';

interface SavedPassagesProps {
  entity: string;
  count: (entity: string) => Promise<number>;
}

export function SavedPassages({ entity, count }: SavedPassagesProps) {
  const { say } = useWords();
  const [saved, setSaved] = useState(0);
  useEffect(() => {
    void count(entity).then(setSaved);
  }, [entity]);
  if (saved === 0) return null;
  return (
    <p class="saved">
      <a href={`library.html${libraryHashOf({ page: 'entity', id: entity })}`}>
        {say('library.saved.link', { count: saved })}
      </a>
    </p>
  );
}
