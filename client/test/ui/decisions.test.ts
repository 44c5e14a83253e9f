import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

const PLEDGES = '001_forum-pledges.txt';
const NIGHT = '004_night-of-the-surge.txt';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open(process.env.SECOND_SOURCE_STRIPPING!);
  await workbench.openArticle(PLEDGES);
  await workbench.fadedText('Legal Notice').waitFor();
});
afterAll(() => workbench?.close());

describe('decisions and commands', () => {
  test('dismisses a diagnostic with a quick fix and saves the decision', async () => {
    const { page } = workbench;
    await workbench.fadedText('Legal Notice').click();
    const dismiss = await workbench.quickFix(/^Not boilerplate$/);
    await workbench.screenshot('record-decision');
    await dismiss.click();
    await workbench.fadedText('Legal Notice').waitFor({ state: 'detached' });
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.second-source.json' }).waitFor();
  });

  test('lists a decision and removes it', async () => {
    const { page } = workbench;
    await workbench.run('Second Source: Manage Decisions…');
    const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Legal Notice' });
    await row.waitFor();
    await workbench.screenshot('decisions');
    await row.hover();
    await row.locator('.action-label.codicon-trash').click();
    await workbench.fadedText('Legal Notice').waitFor();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  test('marks a selection as boilerplate', async () => {
    const { page } = workbench;
    await page
      .locator('.editor-instance .view-line', { hasText: 'What the forum in Castermark decided' })
      .first()
      .click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
    const mark = await workbench.quickFix('Mark selection as boilerplate');
    await workbench.screenshot('mark');
    await mark.click();
    await workbench.fadedText('What the forum').waitFor();
    await workbench.run('Second Source: Manage Decisions…');
    const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'What the forum' });
    await row.hover();
    await row.locator('.action-label.codicon-trash').click();
    await workbench.fadedText('What the forum').waitFor({ state: 'detached' });
  });

  test('lists quotes by speaker for the article and for the folder', async () => {
    const { page } = workbench;
    await workbench.run('Second Source: Show Quotes by Speaker');
    const list = page.locator('.quick-input-widget');
    await list.locator('.monaco-list-row', { hasText: 'Lena Morvik' }).first().waitFor();
    await list.locator('.quick-input-titlebar .action-label').first().click();
    await list.locator('.quick-input-title', { hasText: 'in the folder' }).waitFor();
    await workbench.screenshot('speakers');
    await page.keyboard.press('Escape');
  });

  test('compares an article with its stripped text', async () => {
    const { page } = workbench;
    await workbench.run('Second Source: Compare with Stripped Text');
    await page.locator('.tab.active', { hasText: 'Stripped' }).waitFor();
    await page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await workbench.screenshot('stripped-diff');
    await page.keyboard.press('Control+F4');
  });

  test('strips a folder with a preview in which only passages of the tier strip are selected', async () => {
    const { page } = workbench;
    await workbench.openArticle(NIGHT);
    await workbench.run('Second Source: Strip Boilerplate in Folder…');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: PLEDGES }).first().waitFor();
    const isSelected = (name: string) =>
      preview
        .locator('.monaco-list-row', { hasText: name })
        .first()
        .locator('.edit-checkbox')
        .getAttribute('aria-checked');
    expect(await isSelected(PLEDGES)).toBe('true');
    await preview.locator('.monaco-list-row', { hasText: PLEDGES }).first().click();
    await page.locator('.notification-toast').waitFor({ state: 'detached' });
    // The copies that the preview shows are not analyzed as articles.
    expect(await page.locator('.statusbar-item', { hasText: /\d+ articles/ }).textContent()).toContain('8 articles');
    await workbench.screenshot('strip-folder');
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    await workbench.openArticle(PLEDGES);
    await page.locator('.view-line', { hasText: 'opposition' }).first().waitFor();
    expect(await page.locator('.editor-instance .view-line', { hasText: 'Legal' }).count()).toBe(0);
    await workbench.openArticle(NIGHT);
    // Passages of the tier review were not stripped.
    await page.locator('.editor-instance .view-line', { hasText: 'Volunteers' }).first().waitFor();
  });
});
