/**
 * Why something could not be read or written, for the one who is to be told. elsewhere: changed in another tab meanwhile. gone: deleted there.
 * quota: no room. unavailable: there is no storage, or it is broken. failed: anything else.
 */
export type Trouble = 'elsewhere' | 'gone' | 'quota' | 'unavailable' | 'failed';
