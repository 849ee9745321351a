/**
 * One entry of a sanctions list, whatever the format it came in. It holds what a lexicon may say and nothing more:
 * no passport, account or telephone number, no address, and of a birth date only the year.
 */

export type ListedKind = 'Person' | 'Body' | 'Vessel' | 'Aircraft';

export interface ListedName {
  /** As the list prints it, without quotation marks around it. */
  text: string;
  type: 'name' | 'alias' | 'acronym' | 'previousName';
  /** The list's own word for the alias ("Good", "a.k.a.", "weak"), as printed. */
  quality?: string;
}

export interface ListedEntry {
  /** As in sources.yaml: UN, OFAC, EU. For data of others, their own word. */
  authority: string;
  /** The authority's own number: KPe.010, 12212, Annex XVI(a) 9. */
  reference: string;
  kind: ListedKind;
  /** The main name first. */
  names: ListedName[];
  imo?: string;
  /** Years of birth, four digits each; several where the list gives several. */
  born: string[];
  /** Titles and posts. */
  posts: string[];
  /** The list's own codes: DPRK, NPWMD, EU-PRK. */
  programmes: string[];
  measure: string;
  /** ISO day on which this authority listed it; undefined where the copy does not say. */
  date?: string;
  /** ISO days of later changes, oldest first. */
  amended: string[];
  /** Where this entry only repeats another authority's listing: whose, and that authority's day. */
  repeats?: { authority: string; date?: string };
  /** Names that the list links the entry to, without saying how. */
  links: string[];
  /** What the list says of it in sentences. Read for relations and cues, never copied. */
  comments: string;
  /** Countries of bodies and flags of ships; never of persons. */
  countries: string[];
  /** "General Cargo", "Oil tanker". */
  shipType?: string;
}

/** A list as it stood in one file. */
export interface ListCopy {
  /** "the UN XML". */
  format: string;
  authority: string;
  /** ISO day of the copy, where the file says it or implies it. */
  date?: string;
  entries: ListedEntry[];
  /** False where the file itself says that it holds only a part: then nothing can be missed in it. */
  whole: boolean;
  /** False for data that may be compared but not taken over, such as under a non-commercial licence. */
  mayApply: boolean;
}

/** `--program DPRK`: also DPRK2, DPRK-NKSPEA and the EU's word for it. */
export function isOfProgramme({ programmes }: ListedEntry, wanted: string): boolean {
  const word = wanted.toUpperCase();
  return programmes.some((programme) => {
    const own = programme.toUpperCase();
    if (own === word) return true;
    if (word === 'DPRK' && own === 'EU-PRK') return true;
    return own.startsWith(word) && /^[\d-]/.test(own.slice(word.length));
  });
}
