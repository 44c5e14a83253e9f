import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

const PLEDGES = '001_forum-pledges.txt';
const NIGHT = '004_night-of-the-surge.txt';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open(process.env.SECOND_SOURCE_STRIPPING!);
  await workbench.openArticle(PLEDGES);
  await workbench.underlined('Legal Notice').waitFor();
});
afterAll(() => workbench?.close());

test('a wrong finding is dismissed by a quick fix, and the decision is kept', async () => {
  const { page } = workbench;
  await workbench.underlined('Legal Notice').click();
  const dismiss = await workbench.quickFix(/^Not boilerplate$/);
  await workbench.picture('record-decision');
  await dismiss.click();
  await workbench.underlined('Legal Notice').waitFor({ state: 'detached' });
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.second-source.json' }).waitFor();
});

test('a decision is listed, and taken back', async () => {
  const { page } = workbench;
  await workbench.run('Second Source: Manage Decisions…');
  const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Legal Notice' });
  await row.waitFor();
  await workbench.picture('decisions');
  await row.hover();
  await row.locator('.action-label.codicon-trash').click();
  await workbench.underlined('Legal Notice').waitFor();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
});

test('a selection is marked', async () => {
  const { page } = workbench;
  await page
    .locator('.editor-instance .view-line', { hasText: 'What the forum in Castermark decided' })
    .first()
    .click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
  const mark = await workbench.quickFix('Mark selection as boilerplate');
  await workbench.picture('mark');
  await mark.click();
  await workbench.underlined('What the forum').waitFor();
  await workbench.run('Second Source: Manage Decisions…');
  const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'What the forum' });
  await row.hover();
  await row.locator('.action-label.codicon-trash').click();
  await workbench.underlined('What the forum').waitFor({ state: 'detached' });
});

test('quotes are listed by speaker, for the article and for the folder', async () => {
  const { page } = workbench;
  await workbench.run('Second Source: Show Quotes by Speaker');
  const list = page.locator('.quick-input-widget');
  await list.locator('.monaco-list-row', { hasText: 'Lena Morvik' }).first().waitFor();
  await list.locator('.quick-input-titlebar .action-label').first().click();
  await list.locator('.quick-input-title', { hasText: 'in the folder' }).waitFor();
  await workbench.picture('speakers');
  await page.keyboard.press('Escape');
});

test('the stripped text stands beside the article', async () => {
  const { page } = workbench;
  await workbench.run('Second Source: Compare with Stripped Text');
  await page.locator('.tab.active', { hasText: 'Stripped' }).waitFor();
  await page.locator('.monaco-diff-editor .line-delete').first().waitFor();
  await workbench.picture('stripped-diff');
  await page.keyboard.press('Control+F4');
});

test('a folder is stripped through the preview: what is safe is ticked, what is doubtful is not', async () => {
  const { page } = workbench;
  await workbench.openArticle(NIGHT);
  await workbench.run('Second Source: Strip Boilerplate in Folder…');
  const preview = page.locator('.bulk-edit-panel');
  await preview.locator('.monaco-list-row', { hasText: PLEDGES }).first().waitFor();
  const ticked = (name: string) =>
    preview
      .locator('.monaco-list-row', { hasText: name })
      .first()
      .locator('.edit-checkbox')
      .getAttribute('aria-checked');
  expect(await ticked(PLEDGES)).toBe('true');
  await preview.locator('.monaco-list-row', { hasText: PLEDGES }).first().click();
  await page.locator('.notification-toast').waitFor({ state: 'detached' });
  // The copies that the preview shows are no articles.
  expect(await page.locator('.statusbar-item', { hasText: /\d+ articles/ }).textContent()).toContain('8 articles');
  await workbench.picture('strip-folder');
  await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
  await preview.waitFor({ state: 'hidden' });
  await workbench.openArticle(PLEDGES);
  await page.locator('.view-line', { hasText: 'opposition' }).first().waitFor();
  expect(await page.locator('.editor-instance .view-line', { hasText: 'Legal' }).count()).toBe(0);
  await workbench.openArticle(NIGHT);
  // What was doubtful is still there.
  await page.locator('.editor-instance .view-line', { hasText: 'Volunteers' }).first().waitFor();
});
