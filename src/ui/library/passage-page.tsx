/** A passage: all that was kept of it, and what she says of it. */
import type { ComponentChildren } from 'preact';
import { addressWithFragment } from '../../core/anchoring/text-fragment.ts';
import { citationOf } from '../../core/exchange/citation.ts';
import { isLink } from '../../core/exchange/page-address.ts';
import type { LinkedEntity, Passage } from '../../core/library/passage.ts';
import { libraryHashOf } from '../../core/library/route.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { CopyText } from '../copy-text.tsx';
import { useWords } from '../use-words.tsx';
import { ColourChoice } from './colour-choice.tsx';
import type { LibraryEdits, PassageEdit } from './edits.ts';
import { EntityEditor } from './entity-editor.tsx';
import { Hits } from './hits.tsx';
import { NoteField } from './note-field.tsx';
import { SavedText } from './saved-text.tsx';
import { TagEditor } from './tag-editor.tsx';

export interface PassagePageProps extends Pick<LibraryEdits, 'change' | 'binMany'> {
  passage: Passage;
  typed: readonly string[];
  knownTags: readonly string[];
  /** Names of the researcher's own, by their ids. */
  own: ReadonlyMap<string, WatchEntry>;
  findEntities: (typed: string) => Promise<LinkedEntity[]>;
  /** Its place among what was found, and its neighbours there. */
  place: { at: number; of: number; before?: string | undefined; after?: string | undefined } | undefined;
  onExport: () => void;
}

export function PassagePage({ passage, typed, place, change, ...props }: PassagePageProps) {
  const words = useWords();
  const { say, date, clock } = words;
  const { page, savedAt, changedAt, colour, note, tags, archive, zotero } = passage;
  const savedOn = savedDay(passage);
  const edit = (what: PassageEdit) => change(passage, what);
  const time = (at: string) => `${date(dayOf(at))}, ${clock(Date.parse(at))}`;
  const facts: [what: string, value: ComponentChildren][] = [
    [say('library.fact.title'), page.title],
    [say('library.fact.site'), page.site],
    [say('library.fact.publication'), page.publication ?? ''],
    [say('library.fact.author'), page.author],
    [say('library.fact.published'), date(page.published)],
    [say('library.fact.address'), <Address key="address" url={page.url} />],
    [say('library.fact.cut'), page.cut.join(', ')],
    [say('library.fact.language'), page.language],
    // A time of the reader's clock belongs to her own day alone.
    [say('library.fact.saved'), savedOn === dayOf(savedAt) ? time(savedAt) : date(savedOn)],
    [say('library.fact.changed'), changedAt === savedAt ? '' : time(changedAt)],
    [say('library.fact.creator'), passage.creator],
    [say('library.fact.lexicon'), passage.lexicon],
    ['SHA-256', <code key="sha">{passage.sha256}</code>],
  ];
  return (
    <article class="record">
      <nav class="places" aria-label={say('library.places')}>
        <a href="#passages">{say('library.back')}</a>
        {place && (
          <span class="neighbours">
            <Neighbour id={place.before} rel="prev" words={say('library.previous')} />
            <span>{say('library.place', { at: place.at + 1, of: place.of })}</span>
            <Neighbour id={place.after} rel="next" words={say('library.next')} />
          </span>
        )}
      </nav>
      <h1 tabIndex={-1}>{page.title || page.url}</h1>
      <p class="facts">
        {[
          page.site,
          page.author,
          date(page.published) || say('library.undated'),
          say('library.savedOn', { day: date(savedOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <blockquote class={colour} lang={page.language || undefined}>
        <InParagraph passage={passage} typed={typed} />
      </blockquote>
      <div class="actions">
        {isLink(page.url) && (
          <a
            class="button primary"
            href={addressWithFragment(page.url, passage.quote)}
            target="_blank"
            rel="noreferrer"
          >
            {say('library.openThere')}
          </a>
        )}
        <button type="button" onClick={props.onExport}>
          {say('library.export')}
        </button>
        <button type="button" onClick={() => props.binMany([passage.id])}>
          {say('library.delete')}
        </button>
        <ColourChoice chosen={colour} onChoose={(next) => void edit({ colour: next })} />
      </div>
      <NoteField note={note} onSave={(text) => edit({ note: text })} />
      <section>
        <h2>{say('library.by.tag')}</h2>
        <TagEditor tags={tags} known={props.knownTags} onChange={(next) => void edit({ tags: next })} />
      </section>
      <section>
        <h2>{say('library.named')}</h2>
        <EntityEditor
          passage={passage}
          own={props.own}
          find={props.findEntities}
          onChange={(next) => void edit({ entities: next })}
        />
      </section>
      <section>
        <h2>{say('library.cite')}</h2>
        <CopyText
          kind="citation"
          label={say('card.copyCitation')}
          text={citationOf(passage, words)}
          copied={say('card.citationCopied')}
          toCopy={say('card.toCopy')}
          field={say('card.citation')}
        />
        <SavedText
          label={say('library.archive')}
          value={archive}
          faultOf={(text) =>
            text === '' || isLink(text)
              ? undefined
              : say('library.archive.fault', { https: 'https://', http: 'http://' })
          }
          onSave={(text) => edit({ archive: text })}
        />
        {isLink(archive) && (
          <p class="fine">
            <a href={archive} target="_blank" rel="noreferrer">
              {say('library.archive.open')}
            </a>
          </p>
        )}
        <SavedText label={say('library.zotero')} value={zotero} onSave={(text) => edit({ zotero: text })} />
      </section>
      <section>
        <h2>{say('library.kept')}</h2>
        <dl class="kept">
          {facts.map(([what, value]) =>
            value === '' ? null : (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
    </article>
  );
}

function Address({ url }: { url: string }) {
  return isLink(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  ) : (
    <span>{url}</span>
  );
}

/** The passage as it stands in its paragraph; alone where the paragraph does not hold it. */
function InParagraph({
  passage: { quote, paragraph },
  typed,
}: {
  passage: Passage;
  typed: readonly string[];
}) {
  const at = paragraph.indexOf(quote.exact);
  const [before, after] =
    at < 0 ? ['', ''] : [paragraph.slice(0, at), paragraph.slice(at + quote.exact.length)];
  return (
    <p>
      <Hits text={before} typed={typed} />
      <strong class="quote">
        <Hits text={quote.exact} typed={typed} />
      </strong>
      <Hits text={after} typed={typed} />
    </p>
  );
}

function Neighbour({ id, rel, words }: { id: string | undefined; rel: string; words: string }) {
  if (id === undefined) return <span class="none">{words}</span>;
  return (
    <a href={libraryHashOf({ page: 'passage', id })} rel={rel}>
      {words}
    </a>
  );
}
