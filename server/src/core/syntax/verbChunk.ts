import { wordId } from '../text/index.ts';
import { type Chunk, createVerbChunk, type VerbForm } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getLexicalFlags } from './lexicon.ts';
import { CLOSED_CLASS_FLAGS, VERBAL_FLAGS, type WordView } from './wordView.ts';

const TO = wordId('to');
const S = wordId('s');
const T = wordId('t');
/** Forms of "be" and "have" without tense. */
const NON_FINITE_AUXILIARIES = [wordId('being'), wordId('having'), wordId('been')];

/** The tokens of a verb group scanned so far, and what they determine about its form. */
interface VerbGroup {
  readonly from: number;
  /** The next token to scan; at last the token after the group. */
  end: number;
  /** Token of the main verb, -1 if none has been found. */
  head: number;
  /** {@link LexicalFlag} bits of the main verb, 0 if none has been found. */
  flags: number;
  /** An auxiliary has tense ("has said"). */
  hasTensedAuxiliary: boolean;
  hasAuxiliary: boolean;
  /** The group contains a form of "be". */
  hasBe: boolean;
  isInfinitive: boolean;
  isModal: boolean;
}

/**
 * Parses the verb group that starts at the token `from`: auxiliaries, adverbs and the main verb ("has never said", "to
 * say"). The chunk has at least one token; without a main verb, its head is its last token and its flags are 0.
 */
export function parseVerbChunk(view: WordView, from: number): Chunk {
  const group = scanVerbGroup(view, from);
  const to = Math.max(group.end, from + 1);
  const head = group.head < 0 ? to - 1 : group.head;
  return createVerbChunk(from, to, head, group.flags, classifyVerbForm(view, group));
}

function scanVerbGroup(view: WordView, from: number): VerbGroup {
  const group: VerbGroup = {
    from,
    end: from,
    head: -1,
    flags: 0,
    hasTensedAuxiliary: false,
    hasAuxiliary: false,
    hasBe: false,
    isInfinitive: false,
    isModal: false,
  };
  while (group.end < view.limit) {
    if (view.isClitic(group.end)) takeClitic(view, group);
    else if (!isWordOfGroup(view, group) || !takeWord(view, group)) break;
  }
  return group;
}

/** Derives tense, voice and mood from the scanned group. */
function classifyVerbForm(view: WordView, group: VerbGroup): VerbForm {
  const { flags, head, isInfinitive, isModal } = group;
  const isIngForm = (flags & LexicalFlag.ingForm) !== 0;
  const isTensedForm =
    !isIngForm &&
    (flags & (LexicalFlag.past | LexicalFlag.thirdPerson | LexicalFlag.baseForm | LexicalFlag.verb)) !== 0;
  const isBareVerb = head >= 0 && !group.hasAuxiliary && !isInfinitive;
  return {
    hasTense: isBareVerb ? isTensedForm : group.hasTensedAuxiliary,
    isPassive: group.hasBe && (flags & LexicalFlag.participle) !== 0 && !(isIngForm && view.endsInG(head)),
    isInfinitive,
    isModal,
  };
}

/** Takes an apostrophe and the clitic after it: "'s", "'t", "'ll". */
function takeClitic(view: WordView, group: VerbGroup): void {
  const clitic = view.tokens.word[group.end + 1]!;
  if (clitic === S) group.hasBe = true;
  group.hasAuxiliary = true;
  if (clitic !== T) group.hasTensedAuxiliary = true;
  if (getLexicalFlags(clitic) & LexicalFlag.modal) group.isModal = true;
  group.end += 2;
}

/** Whether the next token is a word of the same sentence and not a name. */
function isWordOfGroup(view: WordView, { from, end }: VerbGroup): boolean {
  if (!view.tokens.isWord(end)) return false;
  return end === from || (!view.isSentenceEnd(end - 1) && (!view.isCapital(end) || view.isTitleCase));
}

/** Takes the next word if it belongs to the group; returns whether it does. */
function takeWord(view: WordView, group: VerbGroup): boolean {
  const word = view.tokens.word[group.end]!;
  const flags = group.end === group.from ? view.getFlags(group.end) : getLexicalFlags(word);
  const isTaken = isAuxiliary(flags)
    ? takeAuxiliary(group, word, flags)
    : word === TO
      ? takeTo(view, group)
      : isAdverbOrTime(flags)
        ? group.head < 0 && !(flags & LexicalFlag.time)
        : takeMainVerb(view, group, flags);
  if (isTaken) group.end++;
  return isTaken;
}

function isAuxiliary(flags: number): boolean {
  return (flags & LexicalFlag.auxiliary) !== 0;
}

function isAdverbOrTime(flags: number): boolean {
  return (flags & (LexicalFlag.adverb | LexicalFlag.time)) !== 0 && !(flags & VERBAL_FLAGS);
}

function takeAuxiliary(group: VerbGroup, word: number, flags: number): boolean {
  if (group.head >= 0) return false;
  group.hasAuxiliary = true;
  group.hasTensedAuxiliary ||= !group.isInfinitive && !NON_FINITE_AUXILIARIES.includes(word);
  if (flags & LexicalFlag.be) group.hasBe = true;
  if (flags & LexicalFlag.modal) group.isModal = true;
  return true;
}

function takeTo(view: WordView, group: VerbGroup): boolean {
  const { from, end, head, hasAuxiliary } = group;
  if (head >= 0 || (end > from && !hasAuxiliary) || !view.beginsInfinitive(end + 1)) return false;
  if (!hasAuxiliary) group.isInfinitive = true;
  return true;
}

/** Takes the main verb, or an adverb in -ly before it. */
function takeMainVerb(view: WordView, group: VerbGroup, flags: number): boolean {
  if (group.head >= 0 || flags & (CLOSED_CLASS_FLAGS | LexicalFlag.determiner | LexicalFlag.possessive)) return false;
  if (flags & VERBAL_FLAGS) {
    if (group.hasBe && !(flags & (LexicalFlag.participle | LexicalFlag.ingForm | LexicalFlag.past))) return false;
    return setHead(group, flags);
  }
  if (view.hasVerbEnding(group.end))
    return setHead(group, view.endsInG(group.end) ? LexicalFlag.ingForm : LexicalFlag.past | LexicalFlag.participle);
  if (view.isAdverb(group.end)) return true;
  // An unknown word is the main verb after "did" and "will", and after "to" unless it is a person.
  const canBeUnknown = group.hasAuxiliary ? !group.hasBe : group.isInfinitive && !(flags & LexicalFlag.speaker);
  return canBeUnknown && setHead(group, flags | LexicalFlag.baseForm);
}

function setHead(group: VerbGroup, flags: number): true {
  group.head = group.end;
  group.flags = flags;
  return true;
}
