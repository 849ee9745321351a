/** How the lists number their entries. */

/** What an authority's own numbers look like. A status whose reference is none of these stands in another document. */
const NUMBERS: Record<string, RegExp> = {
  UN: /^[A-Z]{2}[ie]\.\d{3}$/,
  OFAC: /^\d{1,6}$/,
  EU: /^Annex [XVI]+(?:\([a-z]\))? \d+$/,
};

/** Whether a copy of this authority's list could hold an entry of this reference. */
export function isListNumber(authority: string, reference: string): boolean {
  return NUMBERS[authority]?.test(reference) ?? false;
}
