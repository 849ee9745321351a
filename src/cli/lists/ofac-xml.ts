/** OFAC's `sdn.xml`. */
import type { ListCopy, ListedEntry, ListedKind, ListedName } from '../../core/lists/listed-entry.ts';
import { isoDay, yearsIn } from './clean-fields.ts';
import { readRemarks } from './ofac-remarks.ts';
import { childrenOf, childText, type XmlNode, xmlElements } from './xml-elements.ts';

const KINDS: Record<string, ListedKind> = { Individual: 'Person', Vessel: 'Vessel', Aircraft: 'Aircraft' };

export async function readOfacXml(chunks: AsyncIterable<string>, path: string): Promise<ListCopy> {
  const entries: ListedEntry[] = [];
  let date: string | undefined;
  let announced: number | undefined;
  const onOther = (name: string, text: string) => {
    if (name === 'Publish_Date') date = isoDay(text);
    if (name === 'Record_Count') announced = Number(text);
  };
  for await (const node of xmlElements(chunks, path, { entries: new Set(['sdnEntry']), onOther })) {
    entries.push(toEntry(node));
  }
  return {
    format: 'OFAC’s list (XML)',
    authority: 'OFAC',
    ...(date ? { date } : {}),
    entries,
    // The file says how many entries it should hold.
    whole: announced === undefined || announced === entries.length,
    mayApply: true,
  };
}

function toEntry(node: XmlNode): ListedEntry {
  const kind = KINDS[childText(node, 'sdnType')] ?? 'Body';
  const remarks = readRemarks(childText(node, 'remarks'), kind === 'Vessel');
  const ship = childrenOf(node, 'vesselInfo')[0];
  const imo = remarks.imo ?? shipNumber(node);
  const born = below(node, 'dateOfBirthList', 'dateOfBirthItem').flatMap((item) =>
    yearsIn(childText(item, 'dateOfBirth')),
  );
  const nations = ['nationalityList', 'citizenshipList'].flatMap((list) =>
    childrenOf(node, list).flatMap(({ children }) => children.map((item) => childText(item, 'country'))),
  );
  const places = below(node, 'addressList', 'address').map((address) => childText(address, 'country'));
  const flag = ship ? childText(ship, 'vesselFlag') : '';
  const shipType = ship ? childText(ship, 'vesselType') : '';
  const title = childText(node, 'title');
  return {
    authority: 'OFAC',
    reference: childText(node, 'uid'),
    kind,
    names: [
      { text: nameOf(node), type: 'name' },
      ...below(node, 'akaList', 'aka').map(toAlias),
      ...remarks.names,
    ],
    ...(imo ? { imo } : {}),
    born: kind === 'Person' ? [...new Set([...born, ...remarks.born])].sort() : [],
    posts: title ? title.split(/;\s+/) : [],
    programmes: below(node, 'programList', 'program').map(({ text }) => text.trim()),
    measure: 'blocking',
    amended: [],
    links: remarks.links,
    comments: '',
    countries: [...new Set((kind === 'Person' ? nations : flag ? [flag] : places).filter(Boolean))],
    ...(shipType ? { shipType } : {}),
  };
}

function toAlias(aka: XmlNode): ListedName {
  const quality = childText(aka, 'type');
  return {
    text: nameOf(aka),
    type: quality === 'f.k.a.' ? 'previousName' : 'alias',
    ...(quality ? { quality } : {}),
  };
}

/** `LAST, First` like the CSV, so that both are read alike. */
function nameOf(node: XmlNode): string {
  const first = childText(node, 'firstName');
  const last = childText(node, 'lastName');
  return first ? `${last}, ${first}` : last;
}

function shipNumber(node: XmlNode): string | undefined {
  for (const id of below(node, 'idList', 'id')) {
    const number = /^(?:IMO )?(\d{7})$/.exec(childText(id, 'idNumber'));
    if (number && /vessel registration/i.test(childText(id, 'idType'))) return number[1];
  }
  return undefined;
}

function below(node: XmlNode, list: string, item: string): XmlNode[] {
  return childrenOf(node, list).flatMap((child) => childrenOf(child, item));
}
