import { formatJsonLine } from '../output/controlCharacters.ts';

const BYTES_PER_KIBIBYTE = 1024;

/** Statistics of one invocation, as `--stats` prints them. */
export class Stats {
  documents = 0;
  /** Size of the input in bytes. */
  bytes = 0;
  #annotateMs = 0;
  #indexMs = 0;

  /** Runs `work` and adds its duration to the time spent on parsing and annotating documents. */
  timeAnnotation<T>(work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.#annotateMs += performance.now() - started;
    }
  }

  /** Runs `work` and adds its duration to the time spent on comparing documents: recurrence, links and facts. */
  timeIndexing<T>(work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.#indexMs += performance.now() - started;
    }
  }

  /** Prints the statistics to standard error as one JSON object. */
  print(): void {
    const roundToTenth = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
    process.stderr.write(
      formatJsonLine({
        documents: this.documents,
        bytes: this.bytes,
        annotateMs: roundToTenth(this.#annotateMs),
        indexMs: roundToTenth(this.#indexMs),
        // performance.now() counts from the start of the process.
        wallMs: roundToTenth(performance.now()),
        peakRssBytes: process.resourceUsage().maxRSS * BYTES_PER_KIBIBYTE,
      }),
    );
  }
}
