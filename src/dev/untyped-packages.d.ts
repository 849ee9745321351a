/** web-ext ships no types; `package.mjs` uses its `cmd.build`. */
declare module 'web-ext';
