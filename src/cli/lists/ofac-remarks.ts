/** The last column of `sdn.csv`: a dozen fields in one text, of which a lexicon may keep a few. */
import type { ListedName } from '../../core/lists/listed-entry.ts';
import { yearsIn } from './clean-fields.ts';

export interface Remarks {
  born: string[];
  imo?: string;
  nationalities: string[];
  links: string[];
  names: ListedName[];
}

/** `IMO` is sometimes left out before the number of a ship. */
const SHIP = /^Vessel Registration Identification (?:IMO )?(\d{7})$/;

export function readRemarks(text: string, isVessel: boolean): Remarks {
  const remarks: Remarks = { born: [], nationalities: [], links: [], names: [] };
  const fields = text
    .replace(/\.\s*$/, '')
    .split(/;\s+/)
    .map((field) => field.trim());
  for (const field of fields) {
    if (/^(?:alt\. )?DOB /.test(field)) remarks.born.push(...yearsIn(field));
    const ship = SHIP.exec(field);
    // Companies have a number of their own in the same words.
    if (ship && isVessel) remarks.imo = ship[1]!;
    const nation = /^(?:alt\. )?(?:nationality|citizen|Nationality of Registration) (.+)$/.exec(field);
    if (nation) remarks.nationalities.push(nation[1]!);
    const link = /^Linked To: (.+)$/.exec(field);
    if (link) remarks.links.push(link[1]!);
    const alias = /^(a\.k\.a\.|f\.k\.a\.) '(.+)'$/.exec(field);
    if (alias) {
      const type = alias[1] === 'f.k.a.' ? 'previousName' : 'alias';
      remarks.names.push({ text: alias[2]!, type, quality: alias[1]! });
    }
  }
  remarks.born = [...new Set(remarks.born)].sort();
  return remarks;
}
