import { ChromiumPopup } from './chromium-popup.ts';

/** The side panel of Chromium, which Playwright does not show among its pages either. */
export class ChromiumPanel extends ChromiumPopup {
  override async setViewport(width: number, height: number): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.target.send('Emulation.setDeviceMetricsOverride', metrics);
  }
}
