/** The order in which the library is opened. */

export interface OpeningSteps {
  /** Never rejects. */
  readOwnNames(): Promise<void>;
  /** Never rejects. @returns how many there are */
  readPassages(): Promise<number>;
  /** Asks the browser never to clear what is there. */
  keepStorage(): void;
  /** Makes the backup that is due. */
  openBackups(): Promise<void>;
  /** Reads what the place that the address names needs besides. */
  arrive(): void;
  readLexicon(): Promise<void>;
}

export async function openInOrder(steps: OpeningSteps): Promise<void> {
  // Passages are found under them, too.
  await steps.readOwnNames();
  if ((await steps.readPassages()) > 0) steps.keepStorage();
  await steps.openBackups().catch(() => undefined);
  steps.arrive();
  // Where it cannot be read a name finds what is linked under that name.
  await steps.readLexicon().catch(() => undefined);
}
