import type { ArticleAnnotations } from '../../core/annotate.ts';
import type { Boilerplate } from '../../core/boilerplate/index.ts';
import type { Bound, Figure } from '../../core/figures/index.ts';
import type { ArticleMetadata } from '../../core/metadata/index.ts';
import type { Quote } from '../../core/quotes/index.ts';
import type { Span, TextSpan } from '../../core/text/index.ts';
import { describeBoilerplateReason } from '../../messages/index.ts';

/** The annotations of one document that `annotate` prints, without the text. */
export type PrintedAnnotations = Pick<ArticleAnnotations, 'metadata' | 'figures' | 'dates' | 'quotes'>;

/**
 * Returns a line of `annotate` as docs/formats.md specifies it. Fields are listed one by one, so that a new field of core
 * does not become part of the contract by accident.
 */
export function createAnnotationLine(id: string, annotations: PrintedAnnotations, boilerplate: readonly Boilerplate[]) {
  const { metadata, figures, dates, quotes } = annotations;
  const stripped = boilerplate.filter(({ tier }) => tier === 'strip');
  const strippedFigures = findOverlapping(figures, stripped);
  const strippedQuotes = findOverlapping(quotes, stripped);
  // JSON.stringify omits fields that are undefined.
  return {
    id,
    metadata: createMetadataFields(metadata),
    figures: figures.map((figure, i) => ({
      ...createFigureFields(figure),
      inBoilerplate: strippedFigures[i] || undefined,
    })),
    dates: dates.map(({ start, end, text, iso }) => ({ start, end, text, iso })),
    quotes: quotes.map((quote, i) => ({ ...createQuoteFields(quote), inBoilerplate: strippedQuotes[i] || undefined })),
    boilerplate: boilerplate.map(({ start, end, rule, tier, reason }) => ({
      start,
      end,
      rule,
      tier,
      reason: describeBoilerplateReason(reason),
    })),
  };
}

/** Returns the metadata of an article as docs/formats.md specifies it. */
function createMetadataFields({ headline, publisher, date }: ArticleMetadata) {
  return {
    headline: headline && createSpanFields(headline),
    publisher: publisher && { start: publisher.start, end: publisher.end, name: publisher.name },
    date: date && { start: date.start, end: date.end, iso: date.iso },
  };
}

/** The bound of a figure as docs/formats.md specifies it. */
const PRINTED_BOUNDS: Readonly<Record<Bound, string>> = {
  exact: 'exact',
  about: 'about',
  almost: 'almost',
  atLeast: 'at-least',
  moreThan: 'more-than',
  justOver: 'just-over',
  atMost: 'at-most',
  lessThan: 'less-than',
  justUnder: 'just-under',
};

/** Returns the fields of a figure as docs/formats.md specifies them, except `inBoilerplate`. */
function createFigureFields(figure: Figure) {
  const { start, end, text, kind, value, interval, bound, modifier, change, unit, per, counted, noun, values } = figure;
  return {
    start,
    end,
    text,
    kind,
    value: { min: value.min, max: value.max },
    interval: { min: interval.min, max: interval.max },
    bound: PRINTED_BOUNDS[bound],
    modifier,
    change,
    unit,
    counted,
    noun: noun && createSpanFields(noun),
    // The remaining fields are absent if they do not apply.
    per,
    values,
  };
}

/** Returns the fields of a quote as docs/formats.md specifies them, except `inBoilerplate`. */
export function createQuoteFields({ start, end, text, kind, speaker, cue }: Quote) {
  return {
    start,
    end,
    text,
    kind,
    speaker: speaker && { start: speaker.start, end: speaker.end, text: speaker.text, name: speaker.name },
    cue: cue && createSpanFields(cue),
  };
}

function createSpanFields({ start, end, text }: TextSpan) {
  return { start, end, text };
}

/**
 * Returns, for each span, whether it overlaps one of `others`. Both lists ascend by start, and `others` do not overlap
 * each other.
 */
function findOverlapping(spans: readonly Span[], others: readonly Span[]): boolean[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    while (next < others.length && others[next]!.end <= start) next++;
    return next < others.length && others[next]!.start < end;
  });
}
