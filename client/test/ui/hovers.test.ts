import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open(process.env.SECOND_SOURCE_TRUSTED!);
  // Other tests may have changed the theme.
  await workbench.selectTheme('Light Modern', 'vs');
});
afterAll(() => workbench?.close());

async function hoverIn(article: string, token: string): Promise<string> {
  await workbench.openArticle(article);
  await workbench.token(token).waitFor();
  return workbench.hoverOver(token);
}

describe('a hover', () => {
  test('shows agreeing figures', async () => {
    const hover = await hoverIn('001_forum-pledges.txt', '250');
    expect(hover).toContain('agrees');
    expect(hover).not.toContain('differs');
    await workbench.screenshot('hover-agrees');
  });

  test('lists conflicting figures before agreeing ones', async () => {
    const hover = await hoverIn('004_night-of-the-surge.txt', 'Fourteen');
    expect(hover.indexOf('differs')).toBeGreaterThan(0);
    expect(hover.indexOf('agrees')).toBeGreaterThan(hover.indexOf('differs'));
  });

  test('shows the calculation for a figure that is the sum of two others', async () => {
    const hover = await hoverIn('007 Orrin #flood 100%.txt', '250');
    expect(hover).toContain('sum');
    expect(hover).toContain('212 + 38 = 250');
    await workbench.screenshot('hover-sum');
  });

  test('counts two copies of one text as one source of a quote', async () => {
    const hover = await hoverIn('005_wire-first.txt', '“We count slowly now, and we count once,”');
    expect(hover).toContain('2 articles, 1 independent source');
    await workbench.screenshot('hover-source');
  });
});
