import type { BidiConnection, Json } from './bidi.ts';

/**
 * Runs a self-contained function in a browsing context: a tab, a popup, or Firefox's own window. Argument and
 * result travel as JSON, so nothing has to be said about the protocol's own way to write values. A `node` is
 * handed over before the argument.
 */
export async function callFunction<T, A>(
  connection: BidiConnection,
  context: string,
  fn: (...args: never[]) => T | Promise<T>,
  arg?: A,
  node?: { sharedId: string },
): Promise<T> {
  const argument = JSON.stringify(arg);
  const reply: Json = await connection.send('script.callFunction', {
    functionDeclaration: `async (json, ...node) =>
      JSON.stringify(await (${fn})(...node, json === null ? undefined : JSON.parse(json)))`,
    arguments: [
      argument === undefined ? { type: 'null' } : { type: 'string', value: argument },
      ...(node ? [node] : []),
    ],
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
  return reply.result.type === 'string' ? JSON.parse(reply.result.value) : (undefined as T);
}

/** The scope of Firefox's own window, with everything the browser's own code can do. */
export class ChromeScope {
  private constructor(
    readonly connection: BidiConnection,
    readonly context: string,
  ) {}

  static async find(connection: BidiConnection): Promise<ChromeScope> {
    const { contexts } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const found = contexts.find(({ url }: Json) => url === 'chrome://browser/content/browser.xhtml');
    return new ChromeScope(connection, (found ?? contexts[0]).context);
  }

  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return callFunction(this.connection, this.context, fn, arg);
  }
}
