/** On the element that holds our card: marks.css shows it by this, and a new copy finds what a dead one left. */
export const CARD_ATTRIBUTE = 'data-sidelight-card';
