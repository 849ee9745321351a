/** The card's style sheet as one text, made when the extension is built. */
declare module 'sidelight:card-css' {
  const css: string;
  export default css;
}
