/** OpenSanctions gives entries ids of its own; some name the list they come from. */
import type { ListedKind } from '../../core/lists/listed-entry.ts';

/** `ofac-12212` is OFAC's entry 12212. Others keep the data's own id. */
export function originOf(
  id: string,
  referents: readonly string[],
  dataset: string,
): { authority: string; reference: string } {
  for (const known of [id, ...referents]) {
    const ofac = /^ofac-(\d+)$/.exec(known);
    if (ofac) return { authority: 'OFAC', reference: ofac[1]! };
  }
  return { authority: dataset || 'OpenSanctions', reference: id };
}

/** Undefined for what is no party of a list: positions, addresses, sanctions. */
export function kindOfSchema(schema: string): ListedKind | undefined {
  switch (schema) {
    case 'Person':
      return 'Person';
    case 'Vessel':
      return 'Vessel';
    case 'Airplane':
      return 'Aircraft';
    case 'Company':
    case 'Organization':
    case 'PublicBody':
    case 'LegalEntity':
      return 'Body';
    default:
      return undefined;
  }
}
