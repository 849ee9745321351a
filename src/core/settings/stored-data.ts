/** What lies in the browser's storage. */
export interface StoredData {
  /** Of the lexicon, of the library, and of the researcher's own; undefined where the database cannot be had. */
  entries: number | undefined;
  passages: number | undefined;
  ownNames: number | undefined;
  leftOut: number;
  /** As the browser estimates it, of all together; undefined where it does not say. */
  usedBytes: number | undefined;
  quotaBytes: number | undefined;
  /** Whether the browser clears none of it when the disk is full. */
  isPersistent: boolean | undefined;
}
