import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

const FILE_COUNT = 205;
const createArticle = (i: number) =>
  `Bridge ${i} on the Selwe opens again\n\nThe council said on Monday that bridge ${i} on the Selwe had opened again after ${i + 3} days of repairs to its piers.\n\nSign up for our newsletter to get the latest news in your inbox every morning.\n`;

const folder = process.env.SECOND_SOURCE_LARGE_FOLDER!;
const readTexts = () =>
  Array.from({ length: FILE_COUNT }, (_, i) => fs.readFileSync(path.join(folder, `bridge-${i}-opens.txt`), 'utf8'));

let workbench: Workbench;
beforeAll(async () => {
  for (let i = 0; i < FILE_COUNT; i++) fs.writeFileSync(path.join(folder, `bridge-${i}-opens.txt`), createArticle(i));
  workbench = await Workbench.open(process.env.SECOND_SOURCE_LARGE!);
  await workbench.openArticle('bridge-0-opens.txt');
  await workbench.fadedText('Sign up').waitFor();
});
afterAll(() => workbench?.close());

/** Waits until the editor notices changes on the disk, because its file watchers start some time after the window has opened. */
async function waitForFileWatcher(): Promise<void> {
  const file = path.join(folder, 'bridge-0-opens.txt');
  const changedLine = workbench.page.locator('.editor-instance .view-line', { hasText: 'once more' });
  await expect
    .poll(
      async () => {
        fs.writeFileSync(file, createArticle(0).replace('again', 'once more'));
        return changedLine.first().isVisible();
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(true);
  fs.writeFileSync(file, createArticle(0));
  await changedLine.first().waitFor({ state: 'detached' });
}

describe('Strip Boilerplate in Folder…', () => {
  test('strips a large folder on the server after a confirmation, and writes a strip record', async () => {
    const { page } = workbench;
    await waitForFileWatcher();
    await workbench.run('Second Source: Strip Boilerplate in Folder…');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain(`from ${FILE_COUNT} files?`);
    await workbench.screenshot('strip-many');
    expect(readTexts()).toEqual(Array.from({ length: FILE_COUNT }, (_, i) => createArticle(i)));
    await dialog.locator('.monaco-button', { hasText: 'Strip' }).click();
    await page.locator('.notification-toast', { hasText: `${FILE_COUNT} files stripped` }).waitFor();
    expect(readTexts().filter((text) => text.includes('newsletter'))).toEqual([]);
    const removed = path.join(folder, '.second-source', 'removed');
    const [record] = fs.readdirSync(removed);
    expect(fs.readFileSync(path.join(removed, record!), 'utf8').trim().split('\n')).toHaveLength(FILE_COUNT);
    await workbench.fadedText('Sign up').waitFor({ state: 'detached' });
  });
});
