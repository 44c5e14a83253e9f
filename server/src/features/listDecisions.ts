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
import type { Decision, Location, ShownDecision } from '../protocol.ts';
import { toPlainText } from './markdown.ts';
import { formatPairOfFiles, formatPairOfTexts } from './messages.ts';
import { toLocation } from './positions.ts';

/** The kind of the decisions of each list of the decision file. */
const KINDS: Readonly<Record<DecisionList, Decision['kind']>> = {
  notBoilerplate: 'not-boilerplate',
  boilerplate: 'boilerplate',
  notSameFact: 'not-same-fact',
  sameFact: 'same-fact',
};

/** Returns the location that an anchor refers to; null if its text can no longer be found. */
type Locate = (anchor: Anchor) => Location | null;

/**
 * Returns all decisions of a folder with their locations, in the order of the decision file. Orphaned decisions come
 * first, because they need attention.
 */
export function listDecisions(folder: Folder, decisions: DecisionFile): ShownDecision[] {
  const ids = new Map(folder.ids().map((id) => [folder.pathOf(id), id]));
  const locate: Locate = (anchor) => {
    const id = ids.get(anchor.file);
    const entry = id === undefined ? undefined : folder.entry(id);
    const span = entry && findAnchor(anchor, entry.text);
    return entry && span ? toLocation(entry.id, entry, span) : null;
  };
  const shown = DECISION_LISTS.flatMap((list) =>
    decisions[list].map((decision: SpanDecision | PairDecision) => describeDecision(list, decision, locate)),
  );
  return [...shown.filter(({ isOrphaned }) => isOrphaned), ...shown.filter(({ isOrphaned }) => !isOrphaned)];
}

function describeDecision(list: DecisionList, decision: SpanDecision | PairDecision, locate: Locate): ShownDecision {
  const common = { kind: KINDS[list], id: decisionId(list, decision) };
  if ('line' in decision) {
    const kind = list === 'notBoilerplate' ? 'not-boilerplate-line' : common.kind;
    return { ...common, kind, text: toPlainText(decision.line), detail: '', location: null, isOrphaned: false };
  }
  if ('a' in decision) {
    const { a, b } = decision;
    const [location, other] = [locate(a), locate(b)];
    return {
      ...common,
      text: formatPairOfTexts(toPlainText(a.text), toPlainText(b.text)),
      detail: formatPairOfFiles(a.file, b.file),
      location: location ?? other,
      isOrphaned: !location || !other,
    };
  }
  const location = locate(decision);
  return { ...common, text: toPlainText(decision.text), detail: decision.file, location, isOrphaned: !location };
}
