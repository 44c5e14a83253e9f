import { formatJsonLine } from '../output/controlCharacters.ts';

/** What `--stats` prints. */
export class Stats {
  documents = 0;
  bytes = 0;
  #annotate = 0;
  #index = 0;

  /** Adds the time of `work` to the parsing and annotating of documents. */
  timeAnnotation<T>(work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.#annotate += performance.now() - started;
    }
  }

  /** Adds the time of `work` to what compares documents: recurrence, links, facts. */
  timeIndexing<T>(work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.#index += performance.now() - started;
    }
  }

  print(): void {
    const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
    process.stderr.write(
      formatJsonLine({
        documents: this.documents,
        bytes: this.bytes,
        annotateMs: round(this.#annotate),
        indexMs: round(this.#index),
        // Counted from the start of the process.
        wallMs: round(performance.now()),
        peakRssBytes: process.resourceUsage().maxRSS * 1024,
      }),
    );
  }
}
