/** Version of the lexicon this build carries; put in by build.mjs. */
declare const LEXICON_VERSION: string;
/** How large that is, and how old its copies of lists are. */
declare const ABOUT_LEXICON: import('../core/lexicon/about.ts').AboutLexicon;
