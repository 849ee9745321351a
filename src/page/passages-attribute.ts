/** On the element that holds the boxes of saved passages: a new copy finds what a dead one left. */
export const PASSAGES_ATTRIBUTE = 'data-sidelight-passages';
