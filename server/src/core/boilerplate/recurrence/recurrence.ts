import { hashText } from '../../text/index.ts';
import { type Evidence, MAX_EVIDENCE_COUNT } from './evidence.ts';
import type { ArticleFingerprint } from './lineFingerprints.ts';
import { areNearDuplicates, createFingerprintedFile, type FingerprintedFile, haveSameEvent } from './nearDuplicates.ts';
import { keyOf } from './normalizedLine.ts';

/**
 * Maximum number of files compared per line: those with the smallest hashes of their IDs, so that the order in which files
 * are stored does not matter. Hand-set, not measured.
 */
const MAX_SAMPLED_FILES = 48;

interface StoredFile extends FingerprintedFile {
  readonly id: string;
  /** Sort key of the samples: the hash of the ID. */
  readonly rank: number;
}

interface Posting {
  readonly files: Set<StoredFile>;
  /** The files of lowest rank, ascending; undefined after a change. */
  sample: readonly StoredFile[] | undefined;
  /** {@link Recurrence.revision} of the last change that can affect the evidence for the line. */
  changedAt: number;
}

/**
 * Index of lines that occur in several files of a folder. The cost of storing or removing a file does not depend on the
 * size of the folder. The evidence depends on the stored files only, not on the order in which they were stored.
 */
export class Recurrence {
  readonly #files = new Map<string, StoredFile>();
  /** By line key: the file itself for keys of one file, which are most; a posting for the others. */
  readonly #postings = new Map<number, StoredFile | Posting>();
  /** Keys of removed lines. */
  readonly #removedKeys: ReadonlySet<number>;
  #revision = 0;

  /** @param removed hashes of lines that were removed earlier because they recurred; they continue to count as evidence */
  constructor(removed: Iterable<string> = []) {
    this.#removedKeys = new Set(Array.from(removed, keyOf));
  }

  /** Number of the last change. Increases whenever a file is stored or removed. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether a change after the given revision can affect the evidence for one of the keys. */
  changedSince(revision: number, keys: ArrayLike<number>): boolean {
    if (revision === this.#revision) return false;
    for (let i = 0; i < keys.length; i++) {
      const posting = this.#postings.get(keys[i]!);
      if (posting && 'files' in posting && posting.changedAt > revision) return true;
    }
    return false;
  }

  /** Stores a file, replacing the file with the same ID. */
  put(id: string, fingerprint: ArticleFingerprint): void {
    this.remove(id);
    this.#revision++;
    const file: StoredFile = { ...createFingerprintedFile(fingerprint), id, rank: keyOf(hashText(id)) };
    this.#files.set(id, file);
    for (const key of distinctKeys(file)) {
      const known = this.#postings.get(key);
      if (!known) {
        this.#postings.set(key, file);
        continue;
      }
      const posting =
        'files' in known ? known : { files: new Set([known]), sample: undefined, changedAt: this.#revision };
      if (posting !== known) this.#postings.set(key, posting);
      posting.files.add(file);
      this.#invalidate(posting, file);
    }
  }

  remove(id: string): void {
    const file = this.#files.get(id);
    if (!file) return;
    this.#revision++;
    this.#files.delete(id);
    for (const key of distinctKeys(file)) {
      const known = this.#postings.get(key);
      if (!known) continue;
      if (!('files' in known)) {
        this.#postings.delete(key);
        continue;
      }
      known.files.delete(file);
      // A posting with one remaining file is kept, because it records when the evidence changed.
      if (known.files.size === 0) this.#postings.delete(key);
      else this.#invalidate(known, file);
    }
  }

  /** Records that a file was added to or removed from a posting, unless it is outside the sample and has no effect. */
  #invalidate(posting: Posting, { rank }: StoredFile): void {
    const { sample } = posting;
    if (sample?.length === MAX_SAMPLED_FILES && rank > sample.at(-1)!.rank) return;
    posting.sample = undefined;
    posting.changedAt = this.#revision;
  }

  /**
   * Counts, for each key of an article's lines, the other files that contain the line. Copies of the article do not count,
   * and copies of one another count once. The article need not be stored.
   *
   * @param id ID of the article
   * @param keys keys of its lines
   * @param fingerprint its fingerprint, if it differs from the stored one or is not stored
   */
  evidence(id: string, keys: ArrayLike<number>, fingerprint?: ArticleFingerprint): Evidence {
    const evidence: Evidence = {
      unrelatedFiles: new Uint8Array(keys.length),
      sameEventFiles: new Uint8Array(keys.length),
    };
    const stored = this.#files.get(id);
    const self = fingerprint && fingerprint !== stored?.fingerprint ? createFingerprintedFile(fingerprint) : stored;
    const relations = new FileRelations(id, self);
    for (let line = 0; line < keys.length; line++) {
      const key = keys[line]!;
      if (key === 0) continue;
      if (this.#removedKeys.has(key)) {
        evidence.unrelatedFiles[line] = MAX_EVIDENCE_COUNT;
        continue;
      }
      const posting = this.#postings.get(key);
      if (!posting) continue;
      countIndependentFiles('files' in posting ? this.#sampleOf(posting) : [posting], relations, evidence, line);
    }
    return evidence;
  }

  #sampleOf(posting: Posting): readonly StoredFile[] {
    posting.sample ??= [...posting.files]
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_SAMPLED_FILES);
    return posting.sample;
  }
}

/** Adds the files that contain a line to its evidence, each group of copies once. */
function countIndependentFiles(
  files: readonly StoredFile[],
  relations: FileRelations,
  { unrelatedFiles, sameEventFiles }: Evidence,
  line: number,
): void {
  const independent: StoredFile[] = [];
  for (const file of files) {
    if (unrelatedFiles[line] === MAX_EVIDENCE_COUNT) break;
    const relation = relations.get(file);
    if (relation === 'copy' || (relation === 'sameEvent' && sameEventFiles[line] === MAX_EVIDENCE_COUNT)) continue;
    if (independent.some((other) => areNearDuplicates(other, file))) continue;
    independent.push(file);
    if (relation === 'unrelated') unrelatedFiles[line]!++;
    else sameEventFiles[line]!++;
  }
}

type FileRelation = 'copy' | 'sameEvent' | 'unrelated';

/** How other files relate to an article, computed once per file. */
class FileRelations {
  readonly #id: string;
  readonly #self: FingerprintedFile | undefined;
  readonly #relations = new Map<StoredFile, FileRelation>();

  constructor(id: string, self: FingerprintedFile | undefined) {
    this.#id = id;
    this.#self = self;
  }

  get(file: StoredFile): FileRelation {
    if (file.id === this.#id) return 'copy';
    let relation = this.#relations.get(file);
    if (!relation) {
      relation = this.#compute(file);
      this.#relations.set(file, relation);
    }
    return relation;
  }

  #compute(file: StoredFile): FileRelation {
    if (!this.#self) return 'unrelated';
    if (areNearDuplicates(this.#self, file)) return 'copy';
    return haveSameEvent(this.#self, file) ? 'sameEvent' : 'unrelated';
  }
}

/** Returns the keys of a file, without the key 0 of lines without words. */
function distinctKeys(file: FingerprintedFile): Set<number> {
  const keys = new Set(file.sortedKeys);
  keys.delete(0);
  return keys;
}
