import { describe, expect, it } from 'vitest';
import { CrashHistory } from '../../src/common/server/crashHistory.ts';

const MINUTE_MS = 60_000;

describe('CrashHistory', () => {
  it('counts the crashes of the last three minutes', () => {
    const crashes = new CrashHistory();
    expect(crashes.record(0)).toBe(1);
    expect(crashes.record(2 * MINUTE_MS)).toBe(2);
    expect(crashes.record(3 * MINUTE_MS)).toBe(2);
    expect(crashes.record(10 * MINUTE_MS)).toBe(1);
  });

  it('counts from one again after it has been cleared', () => {
    const crashes = new CrashHistory();
    crashes.record(0);
    crashes.clear();
    expect(crashes.record(1)).toBe(1);
  });
});
