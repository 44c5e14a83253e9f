import type { ArticleAnnotations } from '../../core/annotate.ts';
import type { Boilerplate } from '../../core/boilerplate/index.ts';
import type { Figure } from '../../core/figures/index.ts';
import type { Quote } from '../../core/quotes/index.ts';
import type { Span, TextSpan } from '../../core/text/index.ts';
import { describeBoilerplateReason } from '../../messages/index.ts';

/** What a line of `annotate` is made of: the annotations of one text, without the text. */
export type PrintedAnnotations = Pick<ArticleAnnotations, 'figures' | 'dates' | 'quotes'>;

/** A line of `annotate`: docs/formats.md. Fields are named one by one, so that only what is promised is printed. */
export function createAnnotationLine(id: string, found: PrintedAnnotations, boilerplate: readonly Boilerplate[]) {
  const junk = boilerplate.filter(({ tier }) => tier === 'strip');
  const inFigures = findOverlapping(found.figures, junk);
  const inQuotes = findOverlapping(found.quotes, junk);
  return {
    id,
    figures: found.figures.map((figure, i) => createFigureFields(figure, inFigures[i]!)),
    dates: found.dates.map(({ start, end, text, iso }) => ({ start, end, text, iso })),
    quotes: found.quotes.map((quote, i) => createQuoteFields(quote, inQuotes[i]!)),
    boilerplate: boilerplate.map(({ start, end, rule, tier, reason }) => ({
      start,
      end,
      rule,
      tier,
      reason: describeBoilerplateReason(reason),
    })),
  };
}

function createFigureFields(figure: Figure, inBoilerplate: boolean) {
  const { start, end, text, kind, value, interval, modifier, change, unit, per, counted, noun, values } = figure;
  return {
    start,
    end,
    text,
    kind,
    value: { min: value.min, max: value.max },
    interval: { min: interval.min, max: interval.max },
    modifier,
    change,
    unit,
    counted,
    noun: noun && createSpanFields(noun),
    // JSON leaves out what is undefined.
    per,
    values,
    inBoilerplate: inBoilerplate || undefined,
  };
}

/** A quote: docs/formats.md. */
export function createQuoteFields({ start, end, text, kind, speaker, cue }: Quote, inBoilerplate: boolean) {
  return {
    start,
    end,
    text,
    kind,
    speaker: speaker && { start: speaker.start, end: speaker.end, text: speaker.text, name: speaker.name },
    cue: cue && createSpanFields(cue),
    inBoilerplate: inBoilerplate || undefined,
  };
}

function createSpanFields({ start, end, text }: TextSpan) {
  return { start, end, text };
}

/** Which spans touch the junk. Spans ascend by start; the junk ascends and does not overlap. */
function findOverlapping(spans: readonly Span[], junk: readonly Span[]): boolean[] {
  let at = 0;
  return spans.map(({ start, end }) => {
    while (at < junk.length && junk[at]!.end <= start) at++;
    return at < junk.length && junk[at]!.start < end;
  });
}
