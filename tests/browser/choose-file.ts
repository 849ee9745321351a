import type { BrowserPage } from '../../src/dev/browsers/browser.ts';

/** Chooses a file in the field for it, once that is there. */
export async function chooseFile(page: BrowserPage, name: string, text: string): Promise<void> {
  await page.waitFor(() => document.querySelector('input[type=file]'), undefined, {
    what: 'a field for a file',
  });
  await page.evaluate(
    ({ name, text }) => {
      const field = document.querySelector('input[type=file]') as HTMLInputElement;
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, text },
  );
}
