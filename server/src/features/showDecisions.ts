import {
  type Anchor,
  DECISION_LISTS,
  type DecisionFile,
  type DecisionList,
  decisionId,
  findAnchor,
  type PairDecision,
  type SpanDecision,
} from '../core/decisions/index.ts';
import type { Folder } from '../core/folder/index.ts';
import type { Decision, DocumentLocation, ShownDecision } from '../protocol.ts';
import { plain } from './markdown.ts';
import { rangeOf } from './positions.ts';

const KINDS: Readonly<Record<DecisionList, Decision['kind']>> = {
  notBoilerplate: 'not-boilerplate',
  boilerplate: 'boilerplate',
  notSameFact: 'not-same-fact',
  sameFact: 'same-fact',
};

/** Every decision about the folder's articles, with its place; orphans first, since they are what a person looks for. */
export function showDecisions(folder: Folder, decisions: DecisionFile): ShownDecision[] {
  const ids = new Map(folder.ids().map((id) => [folder.pathOf(id), id]));
  const placeOf = (anchor: Anchor): DocumentLocation | null => {
    const id = ids.get(anchor.file);
    const entry = id === undefined ? undefined : folder.entry(id);
    const span = entry && findAnchor(anchor, entry.text);
    return entry && span ? { uri: entry.id, range: rangeOf(entry, span) } : null;
  };
  const shown = DECISION_LISTS.flatMap((list) =>
    decisions[list].map((what: SpanDecision | PairDecision): ShownDecision => {
      const common = { kind: KINDS[list], key: decisionId(list, what) };
      if ('line' in what) {
        const kind = list === 'notBoilerplate' ? 'not-boilerplate-line' : common.kind;
        return { ...common, kind, text: plain(what.line), detail: '', place: null, orphan: false };
      }
      if ('a' in what) {
        const [place, other] = [placeOf(what.a), placeOf(what.b)];
        return {
          ...common,
          text: `“${plain(what.a.text)}” and “${plain(what.b.text)}”`,
          detail: `${what.a.file} and ${what.b.file}`,
          place: place ?? other,
          orphan: !place || !other,
        };
      }
      const place = placeOf(what);
      return { ...common, text: plain(what.text), detail: what.file, place, orphan: !place };
    }),
  );
  return [...shown.filter(({ orphan }) => orphan), ...shown.filter(({ orphan }) => !orphan)];
}
