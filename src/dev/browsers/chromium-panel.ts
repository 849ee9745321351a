import { ChromiumPopup } from './chromium-popup.ts';
import { waitUntil } from './wait-until.ts';

/** The side panel of Chromium, which Playwright does not show among its pages either. */
export class ChromiumPanel extends ChromiumPopup {
  override async setViewport(width: number, height: number): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.target.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  /** No protocol gives it the focus of the window; this is as if it had. */
  override async bringToFront(): Promise<void> {
    await this.target.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  /** Closed as a target, it would live on unseen. */
  override async close(): Promise<void> {
    if (this.target.ended) return;
    await this.evaluate(() => close()).catch(() => {});
    await waitUntil(() => this.target.ended, { what: 'the side panel to close' });
  }
}
