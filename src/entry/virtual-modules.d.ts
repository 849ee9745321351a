/** The card's style sheet as one text, made when the extension is built. */
declare module 'sidelight:card-css' {
  const css: string;
  export default css;
}

/** The style sheet of saved passages on a page. */
declare module 'sidelight:passages-css' {
  const css: string;
  export default css;
}

/** The style sheet of the reader's own names on a page. */
declare module 'sidelight:watched-css' {
  const css: string;
  export default css;
}

/** The style sheet of marks in the shadow roots of a page. */
declare module 'sidelight:marks-css' {
  const css: string;
  export default css;
}
