import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { linkFeatures } from '../../../src/core/crossref/figures/linkFeatures.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';

const EVENT = { share: 1, weight: 10, names: 3 };
const first = (text: string) => createFigureMentions(annotate(text))[0]!;

describe('figures that are printed per something', () => {
  it('are of one fact only when both say the same, or one says nothing', () => {
    const night = first('The inn in Orrin takes $240 a night from its guests.');
    const week = first('The inn in Orrin takes $240 a week from its guests.');
    const bare = first('The inn in Orrin takes $240 from its guests.');
    expect(linkFeatures(night, week, EVENT)).toBeNull();
    expect(linkFeatures(night, night, EVENT)).not.toBeNull();
    expect(linkFeatures(night, bare, EVENT)).not.toBeNull();
  });
});
