import { hashText } from '../../text/index.ts';
import { type Evidence, MAX_EVIDENCE_COUNT } from './evidence.ts';
import { type ArticleFingerprint, keyOf } from './lineFingerprints.ts';
import { areNearDuplicates, createFingerprintedFile, type FingerprintedFile, onOneEvent } from './nearDuplicates.ts';

/** So many files of a key are looked at: the ones with the smallest hashes of their ids, whatever the order of arrival. */
const SAMPLE = 48;

interface StoredFile extends FingerprintedFile {
  readonly id: string;
  /** Orders the samples. */
  readonly rank: number;
}

interface Posting {
  readonly files: Set<StoredFile>;
  /** The files of lowest rank, in order; undefined after a change. */
  sample: readonly StoredFile[] | undefined;
  /** {@link Recurrence.revision} when the answers about the line may have changed last. */
  changed: number;
}

/**
 * Which lines stand in several files of a folder. Storing or removing a file costs the same in a folder of any size. The
 * answers depend on the files alone, not on the order in which they came.
 */
export class Recurrence {
  readonly #files = new Map<string, StoredFile>();
  /** Most keys have one file: the file itself; only the others cost a posting. */
  readonly #postings = new Map<number, StoredFile | Posting>();
  readonly #seeds: ReadonlySet<number>;
  #now = 0;

  /** `removed`: hashes ({@link lineHashes}) of lines that were removed earlier because they recurred; they go on counting. */
  constructor(removed: Iterable<string> = []) {
    this.#seeds = new Set(Array.from(removed, keyOf));
  }

  /** Raised by every file that is stored or removed. */
  get revision(): number {
    return this.#now;
  }

  /** Whether other files changed since then in a way that may change the evidence for one of the keys. */
  changedSince(then: number, keys: ArrayLike<number>): boolean {
    if (then === this.#now) return false;
    for (let i = 0; i < keys.length; i++) {
      const posting = this.#postings.get(keys[i]!);
      if (posting && 'files' in posting && posting.changed > then) return true;
    }
    return false;
  }

  /** Stores a file, in place of one of the same id. */
  put(id: string, lines: ArticleFingerprint): void {
    this.remove(id);
    this.#now++;
    const file: StoredFile = { ...createFingerprintedFile(lines), id, rank: keyOf(hashText(id)) };
    this.#files.set(id, file);
    for (const key of distinct(file)) {
      const known = this.#postings.get(key);
      if (!known) {
        this.#postings.set(key, file);
        continue;
      }
      const posting = 'files' in known ? known : { files: new Set([known]), sample: undefined, changed: this.#now };
      if (posting !== known) this.#postings.set(key, posting);
      posting.files.add(file);
      this.#note(posting, file);
    }
  }

  /** Forgets a file. */
  remove(id: string): void {
    const file = this.#files.get(id);
    if (!file) return;
    this.#now++;
    this.#files.delete(id);
    for (const key of distinct(file)) {
      const known = this.#postings.get(key);
      if (!known) continue;
      if (!('files' in known)) {
        this.#postings.delete(key);
        continue;
      }
      known.files.delete(file);
      // One that is left alone keeps its posting, which says when that happened.
      if (known.files.size === 0) this.#postings.delete(key);
      else this.#note(known, file);
    }
  }

  /** A file came to a posting or went: where it is beyond the sample, nobody looks at it. */
  #note(posting: Posting, { rank }: StoredFile): void {
    const { sample } = posting;
    if (sample?.length === SAMPLE && rank > sample.at(-1)!.rank) return;
    posting.sample = undefined;
    posting.changed = this.#now;
  }

  /**
   * For each key of an article's lines: how many other files hold the line, where copies of the article do not count
   * and copies of one another count once. The article need not be stored.
   */
  evidence(id: string, keys: ArrayLike<number>, lines?: ArticleFingerprint): Evidence {
    const unrelatedFiles = new Uint8Array(keys.length);
    const sameEventFiles = new Uint8Array(keys.length);
    const stored = this.#files.get(id);
    const self = lines && lines !== stored?.lines ? createFingerprintedFile(lines) : stored;
    const kinds = new Map<StoredFile, 'copy' | 'related' | 'unrelated'>();
    const kindOf = (file: StoredFile) => {
      let kind = kinds.get(file);
      if (!kind) {
        kind = !self
          ? 'unrelated'
          : areNearDuplicates(self, file)
            ? 'copy'
            : onOneEvent(self, file)
              ? 'related'
              : 'unrelated';
        kinds.set(file, kind);
      }
      return kind;
    };
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === 0) continue;
      if (this.#seeds.has(key)) {
        unrelatedFiles[i] = MAX_EVIDENCE_COUNT;
        continue;
      }
      const posting = this.#postings.get(key);
      if (!posting) continue;
      const files = 'files' in posting ? this.#sampleOf(posting) : [posting];
      const independent: StoredFile[] = [];
      for (const file of files) {
        if (unrelatedFiles[i] === MAX_EVIDENCE_COUNT) break;
        const kind = file.id === id ? 'copy' : kindOf(file);
        if (kind === 'copy' || (kind === 'related' && sameEventFiles[i] === MAX_EVIDENCE_COUNT)) continue;
        if (independent.some((other) => areNearDuplicates(other, file))) continue;
        independent.push(file);
        if (kind === 'unrelated') unrelatedFiles[i]!++;
        else sameEventFiles[i]!++;
      }
    }
    return { unrelatedFiles, sameEventFiles };
  }

  #sampleOf(posting: Posting): readonly StoredFile[] {
    posting.sample ??= [...posting.files].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).slice(0, SAMPLE);
    return posting.sample;
  }
}

function distinct(file: FingerprintedFile): Set<number> {
  const keys = new Set(file.sorted);
  keys.delete(0);
  return keys;
}
