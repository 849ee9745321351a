/** A passage -> an annotation of the W3C Web Annotation Data Model. Keys stand in one order; what is empty is left out. */
import { textFragment } from '../anchoring/text-fragment.ts';
import type { LinkedEntity, Passage, SavedPage } from '../library/passage.ts';
import { entryIdOf, IN_DOUBT } from '../watch/own-id.ts';
import { ENTITY_IRI, OWN, OWN_NAME_IRI, TEXT_FRAGMENT_SPEC } from './terms.ts';
import { wellFormed } from './well-formed.ts';

type Json = Record<string, unknown>;

export function annotationOf(passage: Passage): Json {
  const { note, tags, entities, creator } = passage;
  return compact({
    id: `urn:uuid:${passage.id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: passage.savedAt,
    modified: passage.changedAt,
    creator: creator && { type: 'Person', name: creator },
    body: [
      ...(note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ...entities.map(entityBody),
    ],
    target: targetOf(passage),
    [OWN.paragraph]: passage.paragraph,
    [OWN.colour]: passage.colour,
    [OWN.savedOn]: passage.savedOn,
    [OWN.changedBy]: passage.changedBy,
    [OWN.binnedAt]: passage.binnedAt,
    [OWN.zotero]: passage.zotero,
    [OWN.lexicon]: passage.lexicon,
    [OWN.sha256]: passage.sha256,
    [OWN.former]: passage.former,
  });
}

function entityBody({ id, name, by, status, inDoubt }: LinkedEntity): Json {
  const own = entryIdOf(id);
  return compact({
    type: 'SpecificResource',
    purpose: 'identifying',
    source: (own === undefined ? ENTITY_IRI : OWN_NAME_IRI) + encodeURIComponent(wellFormed(own ?? id)),
    [OWN.own]: own === undefined ? undefined : true,
    [OWN.entity]: id,
    [OWN.name]: name,
    [OWN.by]: by,
    // No list says anything of it, whatever another program wrote.
    [OWN.status]: own === undefined || status === IN_DOUBT ? status : '',
    [OWN.inDoubt]: inDoubt,
  });
}

function targetOf({ quote, page, archive, savedAt }: Passage): Json {
  const { exact, prefix, suffix, start, end, isRepeated } = quote;
  const fragment = textFragment(quote);
  // `cached` is an IRI; what she typed may be none.
  const state = URL.canParse(archive)
    ? { type: 'TimeState', sourceDate: savedAt, cached: archive }
    : undefined;
  return compact({
    type: 'SpecificResource',
    source: sourceOf(page),
    selector: [
      compact({
        type: 'TextQuoteSelector',
        exact,
        prefix,
        suffix,
        [OWN.isRepeated]: isRepeated,
      }),
      { type: 'TextPositionSelector', start, end },
      ...(fragment ? [{ type: 'FragmentSelector', conformsTo: TEXT_FRAGMENT_SPEC, value: fragment }] : []),
    ],
    state,
    [OWN.archive]: state ? undefined : archive,
  });
}

function sourceOf({ url, cut, title, site, publication, author, published, language }: SavedPage): Json {
  return {
    ...compact({
      id: url,
      type: 'Text',
      language,
      'dc:title': title,
      'dc:creator': author,
      'dcterms:issued': published,
    }),
    // Left out it would be read from the address.
    [OWN.site]: site,
    ...compact({ [OWN.publication]: publication, [OWN.cut]: cut }),
  };
}

function compact(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
