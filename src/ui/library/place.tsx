/** What stands at each place of the library, once its passages have been read. */
import type { ComponentChildren } from 'preact';
import type { Found, PassageIndex } from '../../core/library/search.ts';
import { useWords } from '../use-words.tsx';
import { BinPage } from './bin-page.tsx';
import { Dossier } from './dossier.tsx';
import { FilesPage } from './files-page.tsx';
import { Found as FoundPassages } from './found.tsx';
import type { LibraryPageProps } from './library.tsx';
import { PassagePage } from './passage-page.tsx';
import { TimelinePage } from './timeline-page.tsx';

export interface PlaceProps extends LibraryPageProps {
  index: PassageIndex;
  found: Found;
  knownTags: readonly string[];
  /** What is to be exported: the passage or the dossier that she comes from. */
  these: readonly string[] | undefined;
  showFiles: (these: readonly string[]) => void;
}

export function Place(props: PlaceProps): ComponentChildren {
  const { index, found, route, edits, selection } = props;
  switch (route.page) {
    case 'passages':
      return <FoundPassages {...props} />;
    case 'passage': {
      const passage = index.get(route.id);
      if (!passage) return <NoSuchPassage />;
      const at = found.passages.indexOf(passage);
      const place = {
        at,
        of: found.passages.length,
        before: found.passages[at - 1]?.id,
        after: found.passages[at + 1]?.id,
      };
      return (
        <PassagePage
          key={passage.id}
          passage={passage}
          typed={found.typed}
          place={at < 0 ? undefined : place}
          knownTags={props.knownTags}
          own={props.own}
          findEntities={props.findEntities}
          {...edits}
          onExport={() => props.showFiles([passage.id])}
        />
      );
    }
    case 'entity':
      return (
        <Dossier
          {...props}
          key={route.id}
          id={route.id}
          onSearch={(query) => {
            props.onQuery(query);
            props.onRoute({ page: 'passages' });
            document.getElementById('search')?.focus();
          }}
        />
      );
    case 'timeline':
      return <TimelinePage passages={found.passages} query={props.query} />;
    case 'bin':
      return <BinPage binned={props.binned} {...edits} />;
    case 'files':
      return (
        <FilesPage
          {...props.files}
          these={props.these}
          chosen={[...selection.chosen]}
          found={props.query.trim() === '' ? undefined : found.passages.map(({ id }) => id)}
          size={index.size}
          ownNames={props.own.size}
        />
      );
  }
}

function NoSuchPassage() {
  const { say } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say('library.noSuchPassage')}</h1>
      <p class="nothing">{say('library.noSuchPassage.text')}</p>
      <p>
        <a href="#passages">{say('library.back')}</a>
      </p>
    </>
  );
}
