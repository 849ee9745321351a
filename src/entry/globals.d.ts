/** Version of the lexicon this build carries; put in by build.mjs. */
declare const LEXICON_VERSION: string;
