/** Whether a media query holds, and holds still. */
import { useEffect, useMemo, useState } from 'preact/hooks';

export function useMedia(wanted: string): boolean {
  const query = useMemo(() => matchMedia(wanted), [wanted]);
  const [holds, setHolds] = useState(query.matches);
  useEffect(() => {
    const life = new AbortController();
    query.addEventListener('change', () => setHolds(query.matches), { signal: life.signal });
    return () => life.abort();
  }, [query]);
  return holds;
}
