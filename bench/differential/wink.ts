import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';
import type { Mention } from './mention.ts';

const nlp = winkNLP(winkModel, ['sbd', 'pos', 'ner']);
const its = nlp.its;

const TYPES: Readonly<Record<string, Mention['type']>> = { CARDINAL: 'number', PERCENT: 'percent', MONEY: 'money' };

/** Extracts the mentions of the text with wink-nlp 2.4: spans and types, no values. */
export function extractWinkMentions(text: string): Mention[] {
  const doc = nlp.readDoc(text);
  const mentions: Mention[] = [];
  let from = 0;
  doc.entities().each((entity: ItemEntity) => {
    const type = TYPES[entity.out(its.type) as string];
    const printed = entity.out();
    const start = text.indexOf(printed, from);
    if (!type || start < 0) return;
    from = start + printed.length;
    mentions.push({ start, end: from, text: printed, type, value: null, unit: null });
  });
  return mentions;
}
