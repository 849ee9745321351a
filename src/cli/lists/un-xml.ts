/** The UN Security Council's consolidated list, in the layout of 2018 and in that of 2026. */
import type { ListCopy, ListedEntry, ListedName } from '../../core/lists/listed-entry.ts';
import { isoDay, withoutNumbers, yearsIn } from './clean-fields.ts';
import { childrenOf, childText, valuesOf, type XmlNode, xmlElements } from './xml-elements.ts';

const ENTRIES = new Set(['INDIVIDUAL', 'ENTITY']);

export async function readUnXml(chunks: AsyncIterable<string>, path: string): Promise<ListCopy> {
  const entries: ListedEntry[] = [];
  let date: string | undefined;
  const onRoot = (_: string, attributes: Record<string, string>) => {
    date = isoDay(attributes.dateGenerated ?? '');
  };
  for await (const node of xmlElements(chunks, path, { entries: ENTRIES, onRoot }))
    entries.push(toEntry(node));
  return {
    format: 'the UN consolidated list (XML)',
    authority: 'UN',
    ...(date ? { date } : {}),
    entries,
    whole: true,
    mayApply: true,
  };
}

function toEntry(node: XmlNode): ListedEntry {
  const isPerson = node.name === 'INDIVIDUAL';
  const date = isoDay(childText(node, 'LISTED_ON'));
  const amended = valuesOf(node, 'LAST_DAY_UPDATED').flatMap((day) => isoDay(day) ?? []);
  return {
    authority: 'UN',
    reference: childText(node, 'REFERENCE_NUMBER'),
    kind: isPerson ? 'Person' : 'Body',
    names: namesOf(node),
    born: isPerson ? bornOf(node) : [],
    posts: [...valuesOf(node, 'TITLE'), ...valuesOf(node, 'DESIGNATION')],
    programmes: [childText(node, 'UN_LIST_TYPE')].filter(Boolean),
    measure: isPerson ? 'asset freeze and travel ban' : 'asset freeze',
    ...(date ? { date } : {}),
    amended: [...new Set(amended)].sort(),
    links: [],
    comments: withoutNumbers(childText(node, 'COMMENTS1')),
    countries: isPerson ? valuesOf(node, 'NATIONALITY') : countriesOf(node),
  };
}

function namesOf(node: XmlNode): ListedName[] {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) =>
    childText(node, part),
  );
  const names: ListedName[] = [{ text: parts.filter(Boolean).join(' ').replace(/\s+/g, ' '), type: 'name' }];
  const original = childText(node, 'NAME_ORIGINAL_SCRIPT');
  if (original) names.push({ text: original, type: 'name' });
  for (const alias of childrenOf(node, `${node.name}_ALIAS`)) {
    const text = childText(alias, 'ALIAS_NAME').replace(/\s+/g, ' ');
    const quality = childText(alias, 'QUALITY');
    if (!text) continue;
    const type = /^f\.?k\.?a/i.test(quality) ? 'previousName' : 'alias';
    names.push({ text, type, ...(quality ? { quality } : {}) });
  }
  return names;
}

function bornOf(node: XmlNode): string[] {
  const years = childrenOf(node, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap((birth) =>
    ['YEAR', 'DATE', 'FROM_YEAR', 'TO_YEAR'].flatMap((field) =>
      yearsIn(childText(birth, field).slice(0, 10)),
    ),
  );
  return [...new Set(years)].sort();
}

function countriesOf(node: XmlNode): string[] {
  const countries = childrenOf(node, 'ENTITY_ADDRESS').map((address) => childText(address, 'COUNTRY'));
  return [...new Set(countries.filter(Boolean))];
}
