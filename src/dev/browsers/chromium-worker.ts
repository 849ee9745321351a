import type { BrowserContext, CDPSession } from 'playwright-core';
import type { Json } from './bidi.ts';
import { ChromiumTarget } from './chromium-target.ts';
import { waitUntil } from './wait-until.ts';

/** A start of the service worker as the DevTools protocol tells it. */
interface WorkerVersion {
  versionId: string;
  scriptURL: string;
  runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
  status: 'new' | 'installing' | 'installed' | 'activating' | 'activated' | 'redundant';
  targetId?: string;
}

const isUp = ({ runningStatus, status }: WorkerVersion) =>
  runningStatus === 'running' && status === 'activated';

/**
 * Watches, stops and starts the extension's service worker. Not by Playwright's `Worker`: that one is attached to
 * the first start for good, does not hear that the worker stopped, and cannot run anything in the next start.
 */
export class ServiceWorkerControl {
  constructor(
    readonly context: BrowserContext,
    readonly browserSession: CDPSession,
  ) {}

  /** The ServiceWorker domain exists on pages only, but sees the workers of the whole profile. */
  async #watch<T>(
    origin: () => string,
    act: (session: CDPSession, versions: () => WorkerVersion[], stopped: Set<string>) => Promise<T>,
  ): Promise<T> {
    // A page of the extension would be closed in the middle of a reload.
    const open = this.context.pages().find((page) => !page.url().startsWith('chrome-extension:'));
    const page = open ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    const versions = new Map<string, WorkerVersion>();
    const stopped = new Set<string>();
    session.on('ServiceWorker.workerVersionUpdated', (event) => {
      for (const version of event.versions) {
        versions.set(version.versionId, version);
        if (version.runningStatus === 'stopped') stopped.add(version.versionId);
      }
    });
    try {
      await session.send('ServiceWorker.enable');
      const current = () =>
        [...versions.values()].filter(
          (v) => v.scriptURL.startsWith(`${origin()}/`) && v.status !== 'redundant',
        );
      return await act(session, current, stopped);
    } finally {
      await session.detach();
      if (page !== open) await page.close();
    }
  }

  /**
   * Resolves once the worker has stopped; at once if it is not running. A page that misses its port may wake it
   * again before anybody can look, so that it was stopped is what counts.
   */
  async stop(origin: string): Promise<void> {
    await this.#watch(
      () => origin,
      async (session, versions, stopped) => {
        await waitUntil(() => versions().length > 0, { what: 'a service worker' });
        const running = versions().filter(({ runningStatus }) => runningStatus !== 'stopped');
        for (const { versionId } of running) {
          stopped.delete(versionId);
          await session.send('ServiceWorker.stopWorker', { versionId });
        }
        const haveStopped = () => running.every(({ versionId }) => stopped.has(versionId));
        await waitUntil(haveStopped, { what: 'the service worker to stop' });
      },
    );
  }

  /** Does something after which a new worker has to start, and waits for that. The origin may be new as well. */
  async started(load: () => Promise<void>, origin: () => string): Promise<void> {
    await this.#watch(origin, async (_, versions) => {
      const before = new Set(versions().map(({ versionId }) => versionId));
      await load();
      const isNew = (version: WorkerVersion) => isUp(version) && !before.has(version.versionId);
      await waitUntil(() => versions().some(isNew), { what: 'the service worker of the extension' });
    });
  }

  /** Runs a self-contained function in the worker, which is started if it sleeps. */
  async evaluate<T, A>(origin: string, fn: (arg: A) => T | Promise<T>, arg: A): Promise<T> {
    const targetId = await this.#watch(
      () => origin,
      async (session, versions) => {
        await waitUntil(() => versions().length > 0, { what: 'a service worker' });
        if (!versions().some(isUp))
          await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
        return waitUntil(() => versions().find(isUp)?.targetId, { what: 'the service worker to start' });
      },
    );
    const target = await ChromiumTarget.attach(this.browserSession, targetId);
    try {
      const { result, exceptionDetails }: Json = await target.send('Runtime.evaluate', {
        expression: `(${fn})(${JSON.stringify(arg)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    } finally {
      await target.detach();
    }
  }
}
