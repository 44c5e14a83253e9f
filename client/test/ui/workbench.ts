import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** A VS Code window in a browser page of 1280 × 800 pixels, with methods to use it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async open(address: string): Promise<Workbench> {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM!,
      args: [
        '--no-sandbox', // needed if the tests run as root
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

  /** Opens a file from the Explorer, and waits until it is an article. */
  async openArticle(name: string): Promise<void> {
    const { page } = this;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
    await page.locator('.tab.active', { hasText: name }).waitFor();
    // The status bar shows the language mode, which is set when the server has analyzed the file.
    await page.locator('.statusbar-item', { hasText: 'News Article' }).waitFor();
  }

  /** Returns the locator of the first token of the editor with exactly this text. */
  token(text: string): Locator {
    return this.page
      .locator('.editor-instance .view-line span > span')
      .filter({ hasText: matchWhole(text) })
      .first();
  }

  /** Returns the locator of the first faded and underlined text that starts with `text`. */
  fadedText(text: string): Locator {
    return this.page
      .locator('.editor-instance .view-line .squiggly-inline-unnecessary')
      .filter({ hasText: new RegExp(`^${createPattern(text)}`) })
      .first();
  }

  async opacityOf(text: string): Promise<number> {
    return Number(await this.fadedText(text).evaluate((element) => getComputedStyle(element).opacity));
  }

  /** Returns the CSS color of a token. */
  colorOf(text: string): Promise<string> {
    return this.token(text).evaluate((element) => getComputedStyle(element).color);
  }

  /** Moves the mouse over a token, and returns the text of its hover. */
  async hoverOver(text: string): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .rendered-markdown').first();
    // No hover is shown if the server has not answered yet. The mouse then leaves the token and returns.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.mouse.move(5, 5);
      await this.token(text).hover();
      try {
        await hover.waitFor({ timeout: 5000 });
        return (await hover.textContent()) ?? '';
      } catch {
        // try again
      }
    }
    throw new Error(`There is no hover on ${text}`);
  }

  /** Opens the quick fixes at the cursor, and returns the locator of the one with this title. */
  async quickFix(title: string | RegExp): Promise<Locator> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title });
    // The menu lacks the quick fix if the server has not answered yet. It is then closed and opened again.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.keyboard.press('Control+.');
      try {
        await row.waitFor({ timeout: 5000 });
        return row;
      } catch {
        // If no menu is open, Escape would clear the selection that the quick fix is for.
        if (await this.page.locator('.action-widget').first().isVisible()) await this.page.keyboard.press('Escape');
      }
    }
    throw new Error(`There is no quick fix ${title}`);
  }

  /** Runs a command by its name in the Command Palette. */
  async run(command: string): Promise<void> {
    // One name can be the beginning of another one. The command whose name is typed in full is listed first.
    await this.typeAndSelect('F1', `>${command}`, command);
  }

  /** Selects a color theme by its label, and waits until the window has the CSS class of its kind. */
  async selectTheme(label: string, kind: string): Promise<void> {
    const { page } = this;
    await this.typeAndSelect('Control+k Control+t', label, label);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** Opens a quick pick with keyboard shortcuts, types a text, and accepts the focused item when it has this label. */
  private async typeAndSelect(keys: string, text: string, label: string): Promise<void> {
    const { page } = this;
    const picker = page.locator('.quick-input-widget');
    const row = picker.locator('.monaco-list-row.focused', { hasText: label });
    // A window that is still starting can lose keys, or close the quick pick by moving the focus. Then it is opened again.
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
    throw new Error(`There is no item ${label}`);
  }

  /** Saves a screenshot in the folder that SECOND_SOURCE_SCREENSHOTS names. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.SECOND_SOURCE_SCREENSHOTS!;
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }
}

/** Returns the source of a regular expression that matches the text. The editor renders spaces as no-break spaces. */
function createPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
}

function matchWhole(text: string): RegExp {
  return new RegExp(`^${createPattern(text)}$`);
}
