import {
  type CalculationOperand,
  explainLink,
  type Link,
  type LinkableFolder,
  type LinkExplanation,
  type PrintedFigure,
} from '../core/crossref/index.ts';
import { formatNumber } from '../core/text/index.ts';
import { describeBound } from './bounds.ts';

/** Returns the phrase that explains how the occurrences of a link relate, or null if the articles explain nothing. */
export function describeLinkExplanation(folder: LinkableFolder, link: Link): string | null {
  const explanation = explainLink(folder, link);
  return explanation && formatLinkExplanation(explanation);
}

/** Returns an explanation as a phrase in lower case without a final full stop: "728 + 13 = 741; reported as 415". */
export function formatLinkExplanation(explanation: LinkExplanation): string {
  switch (explanation.code) {
    case 'paraphrase':
      return 'different wording, possibly a different translation';
    case 'other-speaker':
      return 'said by another person';
    case 'negated-quote':
      return 'only one version is negated';
    case 'changed-quote':
      return `“${explanation.from}” and “${explanation.to}”`;
    case 'other-currency':
      return 'same amount in another currency';
    case 'later-report':
      return `later report: ${explanation.earlier}, then ${explanation.later}`;
    case 'different-place':
      return 'the sentences name different places';
    case 'different-date':
      return 'different date';
    case 'approximate':
      return 'one figure is approximate';
    case 'bound':
      return 'one figure is a minimum or maximum';
    case 'range':
      return 'one figure is a range';
    case 'rounded':
      return 'one figure is rounded';
    case 'sum': {
      const { operands, calculated, reported } = explanation;
      return formatCalculation(operands.map(formatOperand).join(' + '), formatNumber(calculated), reported);
    }
    case 'difference': {
      const { operands, calculated, reported } = explanation;
      const written = operands.map(formatOperand);
      const terms = `${written.slice(0, -1).join(' + ')} − ${written.at(-1)}`;
      return formatCalculation(terms, formatNumber(calculated), reported);
    }
    case 'share': {
      const { part, whole, calculated, reported } = explanation;
      return formatCalculation(
        `${formatOperand(part)} / ${formatOperand(whole)}`,
        `${formatNumber(calculated)}%`,
        reported,
      );
    }
    case 'part':
      return `${explanation.part} of ${explanation.whole}`;
  }
}

function formatOperand({ bound, value }: CalculationOperand): string {
  return describeBound(bound) + formatNumber(value);
}

function formatCalculation(terms: string, calculated: string, { bound, text }: PrintedFigure): string {
  return `${terms} = ${calculated}; reported as ${describeBound(bound)}${text}`;
}
