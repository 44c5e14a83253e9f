import { describe, expect, it } from 'vitest';
import {
  parseDecisionArgument,
  parseLocationArgument,
  parseRemovedLinesArgument,
  type WorkspaceLookup,
} from '../../src/common/commands/validateArguments.ts';

const uri = 'file:///articles/ferry.txt';
const outside = 'file:///etc/hostname';
const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 3 } };
const hash = '0123456789abcdef';

/** A workspace with the folder `file:///articles`. */
const workspace: WorkspaceLookup = {
  parsePath: (text) => {
    const path = /^\w+:\/\/[^/]*(\/.*)$/.exec(text)?.[1];
    return path === undefined ? undefined : decodeURIComponent(path);
  },
  contains: (text) => text.startsWith('file:///articles/'),
};

const INVALID_URIS = [
  undefined,
  42,
  'ferry.txt',
  outside,
  'https://example.invalid/a.txt',
  'file:///articles/../etc/hostname',
  'file:///articles/%2e%2e/etc/hostname',
];
const INVALID_NUMBERS = [undefined, null, '0', -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31];

describe('parseLocationArgument', () => {
  it('returns the location without any other fields', () => {
    const location = { uri, line: 3, character: 0 };
    expect(parseLocationArgument({ ...location, extra: true }, workspace)).toEqual(location);
  });

  it.each([undefined, null, 'text', 1, [], {}])('rejects %j', (argument) => {
    expect(parseLocationArgument(argument, workspace)).toBeUndefined();
  });

  it.each(INVALID_URIS)('rejects the URI %j', (invalid) => {
    expect(parseLocationArgument({ uri: invalid, line: 0, character: 0 }, workspace)).toBeUndefined();
  });

  it.each(INVALID_NUMBERS)('rejects the line or character %j', (invalid) => {
    expect(parseLocationArgument({ uri, line: invalid, character: 0 }, workspace)).toBeUndefined();
    expect(parseLocationArgument({ uri, line: 0, character: invalid }, workspace)).toBeUndefined();
  });
});

describe('parseDecisionArgument', () => {
  it.each(['not-boilerplate', 'not-boilerplate-line', 'boilerplate'])('returns a decision of the kind %s', (kind) => {
    const decision = { kind, range };
    expect(parseDecisionArgument({ uri, decision: { ...decision, extra: true } }, workspace)).toEqual({
      uri,
      decision,
    });
  });

  it.each(['same-fact', 'not-same-fact'])('returns a decision of the kind %s with its other location', (kind) => {
    const decision = { kind, range, other: { uri, range } };
    expect(parseDecisionArgument({ uri, decision }, workspace)).toEqual({ uri, decision });
  });

  it.each([
    undefined,
    {},
    { uri },
    { uri, decision: { kind: 'something', range } },
    { uri, decision: { kind: 'boilerplate' } },
    { uri, decision: { kind: 'boilerplate', range: { start: range.start } } },
    { uri, decision: { kind: 'boilerplate', range: { ...range, end: { line: 0, character: -1 } } } },
    { uri: outside, decision: { kind: 'boilerplate', range } },
    { uri, decision: { kind: 'same-fact', range } },
    { uri, decision: { kind: 'same-fact', range, other: { uri: outside, range } } },
    { uri, decision: { kind: 'same-fact', range, other: { uri, range: { start: range.start } } } },
  ])('rejects %j', (argument) => {
    expect(parseDecisionArgument(argument, workspace)).toBeUndefined();
  });
});

describe('parseRemovedLinesArgument', () => {
  it('returns the hashes of the lines', () => {
    const params = { uri, lines: [hash], isRemoved: true };
    expect(parseRemovedLinesArgument(params, workspace)).toEqual(params);
  });

  it.each([
    null,
    { uri },
    { uri, lines: hash, isRemoved: true },
    { uri, lines: [hash] },
    { uri, lines: [hash, 'not a hash'], isRemoved: true },
    { uri, lines: [hash.toUpperCase()], isRemoved: true },
    { uri: outside, lines: [], isRemoved: true },
  ])('rejects %j', (argument) => {
    expect(parseRemovedLinesArgument(argument, workspace)).toBeUndefined();
  });
});
