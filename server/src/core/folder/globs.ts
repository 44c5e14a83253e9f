/** Which files of a folder are meant. Paths are relative to the folder, with `/` between their parts. */
export interface GlobFilter {
  /** True for a file that matches an include pattern, when no exclude pattern matches it or a folder above it. */
  (path: string): boolean;
  /** False for a folder in which no file can be accepted. '' is the folder itself. */
  enters(folder: string): boolean;
}

/**
 * Glob patterns as the editor's settings have them: `*`, `?`, `**`, `{a,b}`, `[a-z]`, `[!a-z]`; every other character
 * stands for itself, and case matters. They are matched here, in time linear in path and pattern, and never become
 * regular expressions: patterns come from workspaces that nobody may trust.
 */
export function createGlobFilter(include: readonly string[], exclude: readonly string[]): GlobFilter {
  const wanted = include.flatMap(parseGlob);
  const unwanted = exclude.flatMap(parseGlob);
  const excluded = (parts: readonly string[]) => {
    for (let depth = 1; depth <= parts.length; depth++) {
      const above = parts.slice(0, depth);
      if (unwanted.some((glob) => matchesParts(glob, above))) return true;
    }
    return false;
  };
  const accepts = (path: string) => {
    const parts = path.split('/');
    return wanted.some((glob) => matchesParts(glob, parts)) && !excluded(parts);
  };
  const enters = (folder: string) => {
    const parts = folder === '' ? [] : folder.split('/');
    return wanted.some((glob) => mayMatchBelow(glob, parts)) && !excluded(parts);
  };
  return Object.assign(accepts, { enters });
}

/** One character of a part of a path: itself, any, any run, or one of (or none of) some ranges of code units. */
type Atom =
  | string
  | typeof ANY
  | typeof RUN
  | { readonly not: boolean; readonly ranges: readonly (readonly [number, number])[] };
const ANY = Symbol('?');
const RUN = Symbol('*');
/** Any number of parts. */
const PARTS = Symbol('**');
type Glob = readonly (readonly Atom[] | typeof PARTS)[];

/** Patterns with more alternatives than this are cut: `{a,b}{a,b}…` doubles with each pair. */
const MOST_ALTERNATIVES = 1000;

function parseGlob(pattern: string): Glob[] {
  const trimmed = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (trimmed === '') return [];
  return expandBraces(trimmed).map((one) => one.split('/').map((part) => (part === '**' ? PARTS : parsePart(part))));
}

/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`. A brace that is never closed stands for itself. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next = open.pop()!;
    const group = firstBraces(next);
    if (!group) done.push(next);
    else for (const one of group.alternatives.reverse()) open.push(group.before + one + group.after);
  }
  return done;
}

function firstBraces(pattern: string): { before: string; alternatives: string[]; after: string } | undefined {
  const start = pattern.indexOf('{');
  if (start < 0) return undefined;
  const alternatives: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let i = start; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      alternatives.push(pattern.slice(from, i));
      from = i + 1;
    }
    if (depth === 0) return { before: pattern.slice(0, start), alternatives, after: pattern.slice(from) };
  }
  return undefined;
}

function parsePart(part: string): Atom[] {
  const atoms: Atom[] = [];
  for (let i = 0; i < part.length; i++) {
    const character = part[i]!;
    if (character === '?') atoms.push(ANY);
    else if (character === '*') {
      if (atoms.at(-1) !== RUN) atoms.push(RUN);
    } else if (character === '[') {
      const end = part.indexOf(']', i + 2);
      if (end < 0) atoms.push(character);
      else {
        atoms.push(parseRanges(part.slice(i + 1, end)));
        i = end;
      }
    } else atoms.push(character);
  }
  return atoms;
}

function parseRanges(inside: string): Atom {
  const not = inside[0] === '!' || inside[0] === '^';
  const ranges: [number, number][] = [];
  for (let i = not ? 1 : 0; i < inside.length; i++) {
    const low = inside.charCodeAt(i);
    const isRange = inside[i + 1] === '-' && i + 2 < inside.length;
    ranges.push([low, isRange ? inside.charCodeAt(i + 2) : low]);
    if (isRange) i += 2;
  }
  return { not, ranges };
}

function matchesParts(glob: Glob, parts: readonly string[]): boolean {
  return matchesSequence(
    glob.length,
    parts.length,
    (p) => glob[p] === PARTS,
    (p, i) => matchesPart(glob[p] as readonly Atom[], parts[i]!),
  );
}

function matchesPart(atoms: readonly Atom[], part: string): boolean {
  return matchesSequence(
    atoms.length,
    part.length,
    (p) => atoms[p] === RUN,
    (p, i) => matchesAtom(atoms[p]!, part, i),
  );
}

function matchesAtom(atom: Atom, part: string, index: number): boolean {
  if (atom === ANY) return true;
  if (typeof atom === 'string') return atom === part[index];
  if (atom === RUN) return false;
  const code = part.charCodeAt(index);
  return atom.ranges.some(([low, high]) => low <= code && code <= high) !== atom.not;
}

/**
 * Whether a pattern of `patternLength` items matches all of a sequence, where a star takes any run of it. When the rest
 * fails, only the last star need take more, so no more than pattern × sequence steps are made.
 */
function matchesSequence(
  patternLength: number,
  length: number,
  isStar: (patternIndex: number) => boolean,
  matches: (patternIndex: number, index: number) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let star = -1;
  let taken = 0;
  while (i < length) {
    if (p < patternLength && isStar(p)) {
      star = p++;
      taken = i;
    } else if (p < patternLength && matches(p, i)) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++taken;
    } else return false;
  }
  while (p < patternLength && isStar(p)) p++;
  return p === patternLength;
}

function mayMatchBelow(glob: Glob, folder: readonly string[]): boolean {
  for (let depth = 0; depth < folder.length; depth++) {
    const part = glob[depth];
    if (part === PARTS) return true;
    if (part === undefined || !matchesPart(part, folder[depth]!)) return false;
  }
  return glob.length > folder.length;
}
