import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** What VS Code shows in a 1280 × 800 page, and the hands to use it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async open(address: string): Promise<Workbench> {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM!,
      args: [
        '--no-sandbox', // needed where the tests run as root
        '--disable-gpu',
        '--font-render-hinting=none',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(address);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(page, browser);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Opens a file of the folder from the explorer, and waits until it is coloured. */
  async openArticle(name: string): Promise<void> {
    const { page } = this;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
    await page.locator('.tab.active', { hasText: name }).waitFor();
    // The language is told in the status bar once the server has seen the file.
    await page.locator('.statusbar-item', { hasText: 'News Article' }).waitFor();
  }

  /** The stretch of text that is one token of the editor. */
  token(text: string): Locator {
    return this.page
      .locator('.editor-instance .view-line span > span')
      .filter({ hasText: whole(text) })
      .first();
  }

  /** The faded stretch of text that begins so. */
  underlined(text: string): Locator {
    return this.page
      .locator('.editor-instance .view-line .squiggly-inline-unnecessary')
      .filter({ hasText: new RegExp(`^${pattern(text)}`) })
      .first();
  }

  async opacityOf(text: string): Promise<number> {
    return Number(await this.underlined(text).evaluate((element) => getComputedStyle(element).opacity));
  }

  /** The colour in which a token is drawn, as CSS says it. */
  colorOf(text: string): Promise<string> {
    return this.token(text).evaluate((element) => getComputedStyle(element).color);
  }

  /** Moves the mouse over a token until its hover is there, and gives its text. */
  async hoverOver(text: string): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .rendered-markdown').first();
    // The first hover may come before the answer of the server: then the mouse leaves and comes back.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.mouse.move(5, 5);
      await this.token(text).hover();
      try {
        await hover.waitFor({ timeout: 5000 });
        return (await hover.textContent()) ?? '';
      } catch {
        // once more
      }
    }
    throw new Error(`no hover on ${text}`);
  }

  /** Opens the quick fixes at the caret, and gives the entry of one. */
  async quickFix(title: string | RegExp): Promise<Locator> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title });
    // The menu may open before the answer of the server: then it is closed and asked for again.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.keyboard.press('Control+.');
      try {
        await row.waitFor({ timeout: 5000 });
        return row;
      } catch {
        // Without a menu, Escape would take the selection away that the fix is for.
        if (await this.page.locator('.action-widget').first().isVisible()) await this.page.keyboard.press('Escape');
      }
    }
    throw new Error(`no quick fix ${title}`);
  }

  /** Runs a command by its name in the palette. */
  async run(command: string): Promise<void> {
    // The names of two commands may begin alike: the one that is typed stands first.
    await this.typeAndPick('F1', `>${command}`, command);
  }

  /** Picks a colour theme by its label, and waits until the window is of that kind. */
  async pickTheme(label: string, kind: string): Promise<void> {
    const { page } = this;
    await this.typeAndPick('Control+k Control+t', label, label);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** Opens a picker by keys, types, and picks the row that has the focus once it is the one with this label. */
  private async typeAndPick(keys: string, text: string, label: string): Promise<void> {
    const { page } = this;
    const picker = page.locator('.quick-input-widget');
    const row = picker.locator('.monaco-list-row.focused', { hasText: label });
    // A window that is still starting may lose keys, or take the focus and with it the picker away: then once more.
    for (let attempt = 0; attempt < 5; attempt++) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      try {
        await picker.locator('input[type="text"]').fill(text, { timeout: 5000 });
        await row.waitFor({ timeout: 5000 });
        await page.keyboard.press('Enter');
        return;
      } catch {
        if (await picker.isVisible()) await page.keyboard.press('Escape');
      }
    }
    throw new Error(`no ${label} to pick`);
  }

  /** Keeps a picture in out/screenshots. */
  async picture(name: string): Promise<void> {
    const folder = process.env.SECOND_SOURCE_SCREENSHOTS!;
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }
}

/** The editor draws spaces as no-break spaces. */
function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
}

function whole(text: string): RegExp {
  return new RegExp(`^${pattern(text)}$`);
}
