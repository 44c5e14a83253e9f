import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

const PLEDGES = '001_forum-pledges.txt';
const LIVE = '002_follow-live.txt';
/** One token of each kind in {@link PLEDGES}. */
const FIGURE = '27-nation';
const SPEAKER = 'Lena Morvik';
const QUOTE = '"wait and beg"';
const PLAIN = 'What the forum in Castermark decided';

describe('the installed extension', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(process.env.SECOND_SOURCE_TRUSTED!);
    await workbench.openArticle(PLEDGES);
    await workbench.token(FIGURE).waitFor();
  });
  afterAll(() => workbench?.close());

  test('counts the articles in the status bar', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: /\d+ articles/ });
    await item.waitFor();
    expect(await item.textContent()).toContain('8 articles');
  });

  test('underlines and fades boilerplate, but not prose', async () => {
    const { page } = workbench;
    await workbench.fadedText('Legal Notice').waitFor();
    expect(await workbench.opacityOf('Legal Notice')).toBeLessThan(1);
    await page.locator('.cdr.squiggly-info').first().waitFor();
    expect(await workbench.fadedText(PLAIN).count()).toBe(0);
    await workbench.screenshot('colors');
  });

  test('shows other articles in the hover, with a link that goes to the occurrence', async () => {
    const hover = await workbench.hoverOver(FIGURE);
    expect(hover).toContain('differs');
    expect(hover).toContain('26-nation');
    await workbench.screenshot('hover-differs');
    await workbench.page.locator('.monaco-hover a', { hasText: LIVE }).click();
    await workbench.page.locator('.tab.active', { hasText: LIVE }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 9,' }).waitFor();
    await workbench.openArticle(PLEDGES);
  });

  test('lists the references of a figure', async () => {
    const { page } = workbench;
    await workbench.token('212').click();
    await page.keyboard.press('Shift+F12');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.monaco-list-row', { hasText: LIVE }).waitFor();
    await peek.locator('.view-line', { hasText: '212' }).first().waitFor();
    await workbench.screenshot('references');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  test('strips the boilerplate of the file with one quick fix, and undo restores it', async () => {
    const { page } = workbench;
    await workbench.fadedText('Legal Notice').click();
    const all = await workbench.quickFix(/Strip all boilerplate/);
    await workbench.screenshot('quick-fix');
    await all.click();
    const legal = page.locator('.view-line', { hasText: 'Legal' });
    await legal.waitFor({ state: 'detached' });
    expect(await page.locator('.view-line', { hasText: 'opposition' }).count()).toBe(1);
    await workbench.screenshot('stripped');
    await page.keyboard.press('Control+z');
    await legal.waitFor();
    await workbench.fadedText('Legal Notice').waitFor();
    await page.locator('.tab.active:not(.dirty)').waitFor();
    await workbench.screenshot('undone');
  });

  test('fades boilerplate again when its deletion is undone at once', async () => {
    const { page } = workbench;
    // Several times, because the server can also answer between the two edits.
    for (let round = 0; round < 5; round++) {
      await workbench.fadedText('Legal Notice').click();
      await page.keyboard.press('Control+Shift+k');
      await page.keyboard.press('Control+z');
      await page.locator('.view-line', { hasText: 'Legal' }).waitFor();
    }
    await workbench.fadedText('Legal Notice').waitFor();
  });

  test.each([
    ['Dark Modern', 'vs-dark'],
    ['Light Modern', 'vs'],
    ['Dark High Contrast', 'hc-black'],
    ['Light High Contrast', 'hc-light'],
  ])('gives figures, speakers and quotes different colors in the theme %s', async (theme, kind) => {
    await workbench.selectTheme(theme, kind);
    const countColors = async () => {
      const colors = await Promise.all([FIGURE, SPEAKER, QUOTE, PLAIN].map((text) => workbench.colorOf(text)));
      return new Set(colors).size;
    };
    await expect.poll(countColors, { timeout: 20_000 }).toBe(4);
  });

  test('shows no notifications', async () => {
    expect(await workbench.page.locator('.notification-toast').allInnerTexts()).toEqual([]);
  });
});

describe('the installed extension in Restricted Mode', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(process.env.SECOND_SOURCE_RESTRICTED!);
  });
  afterAll(() => workbench?.close());

  test('has all features', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openArticle(PLEDGES);
    await workbench.token(FIGURE).waitFor();
    await workbench.fadedText('Legal Notice').waitFor();
    expect(await workbench.hoverOver(FIGURE)).toContain('26-nation');
  });
});
