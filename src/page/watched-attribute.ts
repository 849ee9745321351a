/** Of the element in which the reader's own names are drawn. */
export const WATCHED_ATTRIBUTE = 'data-sidelight-watched';
