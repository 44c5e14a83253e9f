import { describe, expect, it } from 'vitest';
import { formatLabel } from '../../src/common/formatLabel.ts';

describe('formatLabel', () => {
  it.each([
    ['notes.txt', 'notes.txt'],
    ['notes\u202etxt.exe', 'notes txt.exe'],
    ['a\r\nb\tc', 'a b c'],
    ['\u2066Velm\u2069', 'Velm'],
    ['$(trash) Velm', '$\u2060(trash) Velm'],
    ['قارب 14', 'قارب 14'],
  ])('shows %j as %j', (text, label) => {
    expect(formatLabel(text)).toBe(label);
  });

  it.each(['a', 'a ', '😀', '$('])('shortens 100,000 times %j to one line', (unit) => {
    const label = formatLabel(unit.repeat(100_000));
    expect(label.replaceAll('\u2060', '').length).toBeLessThanOrEqual(300);
    expect(label).toMatch(/…$/);
    expect(label).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('keeps a text of the maximum length', () => {
    expect(formatLabel('a'.repeat(300))).toBe('a'.repeat(300));
  });
});
