/** The ways from popup and panel to Sidelight's own pages. */
import { useWords } from './use-words.tsx';

/** Each opens one of them. */
export interface OwnPages {
  onBrowse: () => void;
  onLibrary: () => void;
  onWatchlist: () => void;
  onReadingPage: () => void;
}

/** Without `onReadingPage`, the way to it is offered elsewhere. */
export function WaysToOwnPages({
  onBrowse,
  onLibrary,
  onWatchlist,
  onReadingPage,
}: Omit<OwnPages, 'onReadingPage'> & { onReadingPage: (() => void) | undefined }) {
  const { say } = useWords();
  return (
    <>
      <button type="button" class="plain" onClick={onBrowse}>
        {say('ways.allNames')}
      </button>
      <button type="button" class="plain" onClick={onLibrary}>
        {say('library.title')}
      </button>
      <button type="button" class="plain" onClick={onWatchlist}>
        {say('watch.title')}
      </button>
      {onReadingPage && (
        <button type="button" class="plain" onClick={onReadingPage}>
          {say('ways.readFile')}
        </button>
      )}
    </>
  );
}
