/** Decides which files of a folder are articles. Paths are relative to the folder and separated by "/". */
export interface GlobFilter {
  /** Whether the file matches an include pattern, and no exclude pattern matches it or a folder above it. */
  (path: string): boolean;
  /** Whether the folder can contain an accepted file. '' is the root folder. */
  enters(folder: string): boolean;
}

/**
 * Returns the filter for glob patterns as in the editor's settings: `*`, `?`, `**`, `{a,b}`, `[a-z]`, `[!a-z]`. Every other
 * character matches itself; case matters. Patterns come from untrusted workspaces, so they never become regular expressions, and
 * matching takes at most path × pattern steps.
 */
export function createGlobFilter(include: readonly string[], exclude: readonly string[]): GlobFilter {
  const wanted = include.flatMap(parseGlob);
  const unwanted = exclude.flatMap(parseGlob);
  const isExcluded = (segments: readonly string[]) => {
    for (let depth = 1; depth <= segments.length; depth++) {
      const above = segments.slice(0, depth);
      if (unwanted.some((glob) => matchesPath(glob, above))) return true;
    }
    return false;
  };
  const accepts = (path: string) => {
    const segments = path.split('/');
    return wanted.some((glob) => matchesPath(glob, segments)) && !isExcluded(segments);
  };
  const enters = (folder: string) => {
    const segments = folder === '' ? [] : folder.split('/');
    return wanted.some((glob) => mayMatchBelow(glob, segments)) && !isExcluded(segments);
  };
  return Object.assign(accepts, { enters });
}

/** Matches within one path segment: a character, any character, any run, or a character in (or not in) ranges of code units. */
type Atom =
  | string
  | typeof ANY
  | typeof RUN
  | { readonly isNegated: boolean; readonly ranges: readonly (readonly [number, number])[] };
const ANY = Symbol('?');
const RUN = Symbol('*');
/** Any number of path segments. */
const SEGMENTS = Symbol('**');
type Glob = readonly (readonly Atom[] | typeof SEGMENTS)[];

/** Maximum number of alternatives of a pattern; further ones are dropped, because `{a,b}{a,b}…` doubles with each pair. */
const MAX_ALTERNATIVES = 1000;

function parseGlob(pattern: string): Glob[] {
  const trimmed = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (trimmed === '') return [];
  return expandBraces(trimmed).map((one) =>
    one.split('/').map((segment) => (segment === '**' ? SEGMENTS : parseSegment(segment))),
  );
}

/** Expands braces: `a{b,c{d,e}}` → `ab`, `acd`, `ace`. A brace that is never closed matches itself. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= MAX_ALTERNATIVES) {
    const next = open.pop()!;
    const group = findBraces(next);
    if (!group) done.push(next);
    else for (const one of group.alternatives.reverse()) open.push(group.before + one + group.after);
  }
  return done;
}

/** Returns the first closed braces of a pattern, or undefined if there are none. */
function findBraces(pattern: string): { before: string; alternatives: string[]; after: string } | undefined {
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

function parseSegment(segment: string): Atom[] {
  const atoms: Atom[] = [];
  for (let i = 0; i < segment.length; i++) {
    const character = segment[i]!;
    if (character === '?') atoms.push(ANY);
    else if (character === '*') {
      if (atoms.at(-1) !== RUN) atoms.push(RUN);
    } else if (character === '[') {
      const end = segment.indexOf(']', i + 2);
      if (end < 0) atoms.push(character);
      else {
        atoms.push(parseRanges(segment.slice(i + 1, end)));
        i = end;
      }
    } else atoms.push(character);
  }
  return atoms;
}

function parseRanges(inside: string): Atom {
  const isNegated = inside[0] === '!' || inside[0] === '^';
  const ranges: [number, number][] = [];
  for (let i = isNegated ? 1 : 0; i < inside.length; i++) {
    const low = inside.charCodeAt(i);
    const isRange = inside[i + 1] === '-' && i + 2 < inside.length;
    ranges.push([low, isRange ? inside.charCodeAt(i + 2) : low]);
    if (isRange) i += 2;
  }
  return { isNegated, ranges };
}

function matchesPath(glob: Glob, segments: readonly string[]): boolean {
  return matchesSequence(
    glob.length,
    segments.length,
    (p) => glob[p] === SEGMENTS,
    (p, i) => matchesSegment(glob[p] as readonly Atom[], segments[i]!),
  );
}

function matchesSegment(atoms: readonly Atom[], segment: string): boolean {
  return matchesSequence(
    atoms.length,
    segment.length,
    (p) => atoms[p] === RUN,
    (p, i) => matchesAtom(atoms[p]!, segment, i),
  );
}

function matchesAtom(atom: Atom, segment: string, index: number): boolean {
  if (atom === ANY) return true;
  if (typeof atom === 'string') return atom === segment[index];
  if (atom === RUN) return false;
  const code = segment.charCodeAt(index);
  return atom.ranges.some(([low, high]) => low <= code && code <= high) !== atom.isNegated;
}

/**
 * Whether a pattern of `patternLength` items matches all `length` items of a sequence, where a star matches any run. After a
 * mismatch, only the last star has to match more, so at most pattern × sequence steps are made.
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

/** Whether the glob can match a file below the folder. */
function mayMatchBelow(glob: Glob, folder: readonly string[]): boolean {
  for (let depth = 0; depth < folder.length; depth++) {
    const segment = glob[depth];
    if (segment === SEGMENTS) return true;
    if (segment === undefined || !matchesSegment(segment, folder[depth]!)) return false;
  }
  return glob.length > folder.length;
}
