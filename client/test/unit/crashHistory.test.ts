import { describe, expect, it } from 'vitest';
import { CrashHistory, MAX_RESTARTS } from '../../src/common/server/crashHistory.ts';

const MINUTE_MS = 60_000;

describe('CrashHistory', () => {
  it('counts the crashes of the last twenty minutes', () => {
    const crashes = new CrashHistory();
    expect(crashes.record(0)).toBe(1);
    expect(crashes.record(19 * MINUTE_MS)).toBe(2);
    expect(crashes.record(20 * MINUTE_MS)).toBe(2);
    expect(crashes.record(50 * MINUTE_MS)).toBe(1);
  });

  it.each([1, 2, 3])('reaches the maximum number of restarts if the server crashes every %d minutes', (minutes) => {
    const crashes = new CrashHistory();
    const counts = Array.from({ length: MAX_RESTARTS + 1 }, (_, i) => crashes.record(i * minutes * MINUTE_MS));
    expect(counts.at(-1)).toBe(MAX_RESTARTS + 1);
  });

  it('counts from one again after it has been cleared', () => {
    const crashes = new CrashHistory();
    crashes.record(0);
    crashes.clear();
    expect(crashes.record(1)).toBe(1);
  });
});
