import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

const FILES = 205;
const article = (i: number) =>
  `Bridge ${i} on the Selwe opens again\n\nThe council said on Monday that bridge ${i} on the Selwe had opened again after ${i + 3} days of repairs to its piers.\n\nSign up for our newsletter to get the latest news in your inbox every morning.\n`;

const folder = process.env.SECOND_SOURCE_LARGE_FOLDER!;
const texts = () =>
  Array.from({ length: FILES }, (_, i) => fs.readFileSync(path.join(folder, `bridge-${i}-opens.txt`), 'utf8'));

let workbench: Workbench;
beforeAll(async () => {
  for (let i = 0; i < FILES; i++) fs.writeFileSync(path.join(folder, `bridge-${i}-opens.txt`), article(i));
  workbench = await Workbench.open(process.env.SECOND_SOURCE_LARGE!);
  await workbench.openArticle('bridge-0-opens.txt');
  await workbench.underlined('Sign up').waitFor();
});
afterAll(() => workbench?.close());

/** Waits until the editor sees what changes on the disk: its watchers come up some time after the window. */
async function watched(): Promise<void> {
  const file = path.join(folder, 'bridge-0-opens.txt');
  const seen = workbench.page.locator('.editor-instance .view-line', { hasText: 'once more' });
  await expect
    .poll(
      async () => {
        fs.writeFileSync(file, article(0).replace('again', 'once more'));
        return seen.first().isVisible();
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(true);
  fs.writeFileSync(file, article(0));
  await seen.first().waitFor({ state: 'detached' });
}

test('a folder of many files is stripped by the server after a question, with a record', async () => {
  const { page } = workbench;
  await watched();
  await workbench.run('Second Source: Strip Boilerplate in Folder…');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain(`from ${FILES} files?`);
  await workbench.picture('strip-many');
  expect(texts()).toEqual(Array.from({ length: FILES }, (_, i) => article(i)));
  await dialog.locator('.monaco-button', { hasText: 'Strip' }).click();
  await page.locator('.notification-toast', { hasText: `${FILES} files stripped` }).waitFor();
  expect(texts().filter((text) => text.includes('newsletter'))).toEqual([]);
  const removed = path.join(folder, '.second-source', 'removed');
  const [record] = fs.readdirSync(removed);
  expect(fs.readFileSync(path.join(removed, record!), 'utf8').trim().split('\n')).toHaveLength(FILES);
  await workbench.underlined('Sign up').waitFor({ state: 'detached' });
});
