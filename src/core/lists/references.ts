/** How the lists number their entries, and how the lexicon writes that down. */
import type { ListedEntry } from './listed-entry.ts';

/** The id of a new entity: kpe-020, ofac-12212, eu-xvi-a-9, imo-8914934. Never changes once published. */
export function idFor({ authority, reference, kind, imo, names }: ListedEntry): string {
  if (kind === 'Vessel' && imo) return `imo-${imo}`;
  if (kind === 'Vessel') return `vessel-${plain(names[0]?.text ?? reference)}`;
  if (authority === 'EU') return `eu-${plain(reference.replace(/^Annex /, ''))}`;
  if (authority === 'UN') return plain(reference);
  return plain(`${authority}-${reference}`);
}

/** `un-2026-02-27#KPe.020`, `eu-2017-1509#XVI.A.9`. */
export function sourceRef(
  source: string,
  { authority, reference }: Pick<ListedEntry, 'authority' | 'reference'>,
) {
  const annex = /^Annex ([XVI]+)(?:\(([a-z])\))? (\d+)$/.exec(reference);
  if (authority !== 'EU' || !annex) return `${source}#${reference}`;
  return `${source}#${[annex[1], annex[2]?.toUpperCase(), annex[3]].filter(Boolean).join('.')}`;
}

/** `XVI.A` and `9` -> `Annex XVI(a) 9`. */
export function annexReference(annex: string, record: string): string {
  const [roman, letter] = annex.split('.');
  return `Annex ${roman}${letter ? `(${letter.toLowerCase()})` : ''} ${record}`;
}

/** How the lexicon names a programme that a list only codes. */
export function programmeText({ authority, programmes }: ListedEntry): string {
  if (authority === 'UN') return programmes.map((code) => (code === 'DPRK' ? 'UNSCR 1718' : code)).join(', ');
  if (authority === 'EU') return 'Regulation (EU) 2017/1509';
  return programmes.join(', ');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
