import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open(process.env.SECOND_SOURCE_TRUSTED!);
  // Other tests leave their theme behind.
  await workbench.pickTheme('Light Modern', 'vs');
});
afterAll(() => workbench?.close());

async function hoverIn(article: string, token: string): Promise<string> {
  await workbench.openArticle(article);
  await workbench.token(token).waitFor();
  return workbench.hoverOver(token);
}

test('a figure that others agree with', async () => {
  const hover = await hoverIn('001_forum-pledges.txt', '250');
  expect(hover).toContain('agrees');
  expect(hover).not.toContain('differs');
  await workbench.picture('hover-agrees');
});

test('what differs comes before what agrees', async () => {
  const hover = await hoverIn('004_night-of-the-surge.txt', 'Fourteen');
  expect(hover.indexOf('differs')).toBeGreaterThan(0);
  expect(hover.indexOf('agrees')).toBeGreaterThan(hover.indexOf('differs'));
});

test('a figure that is the sum of two others, with the sum done', async () => {
  const hover = await hoverIn('007 Orrin #flood 100%.txt', '250');
  expect(hover).toContain('sum');
  expect(hover).toContain('212 + 38 = 250');
  await workbench.picture('hover-sum');
});

test('a quote that two printings of one text share is one voice', async () => {
  const hover = await hoverIn('005_wire-first.txt', '“We count slowly now, and we count once,”');
  expect(hover).toContain('2 articles, 1 origin');
  await workbench.picture('hover-source');
});
