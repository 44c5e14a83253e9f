import type { Tier } from './boilerplate/index.ts';

/** What a person can set, per resource. Defaults in {@link DEFAULT_SETTINGS}; the manifest publishes the same ones. */
export interface Settings {
  readonly articles: {
    /** Glob patterns relative to the folder: a file must match one to be an article. */
    readonly include: readonly string[];
    /** Glob patterns relative to the folder: a file that matches one is left out. */
    readonly exclude: readonly string[];
  };
  readonly boilerplate: {
    /** The way out of a false positive: a rule's tier, or `off`. */
    readonly rules: Readonly<Record<string, RuleSetting>>;
  };
  readonly hover: {
    /** Most rows in a hover before "n more". */
    readonly rows: number;
  };
  /** Figures and quotes that differ elsewhere as diagnostics. */
  readonly conflicts: boolean;
  /** Marks with the number of linked places behind figures and quotes. */
  readonly inlayHints: boolean;
  readonly limits: {
    /** Larger files are left out, in bytes. */
    readonly fileSize: number;
    /** Most files that are read in one folder. */
    readonly files: number;
    /** Most links that one figure takes. */
    readonly linksPerFigure: number;
  };
}

export type RuleSetting = 'off' | Exclude<Tier, 'keep'>;

export const DEFAULT_SETTINGS: Settings = {
  articles: { include: ['**/*.txt'], exclude: [] },
  boilerplate: { rules: {} },
  hover: { rows: 8 },
  conflicts: false,
  inlayHints: false,
  limits: { fileSize: 10_000_000, files: 50_000, linksPerFigure: 50 },
};

/** A settings object with every field that `value` gives in the right shape, and the defaults for the rest. */
export function readSettings(value: unknown): Settings {
  const given = record(value);
  const d = DEFAULT_SETTINGS;
  const articles = record(given.articles);
  const limits = record(given.limits);
  return {
    articles: {
      include: strings(articles.include) ?? d.articles.include,
      exclude: strings(articles.exclude) ?? d.articles.exclude,
    },
    boilerplate: { rules: ruleSettings(record(record(given.boilerplate).rules)) },
    hover: { rows: count(record(given.hover).rows, 1, 100) ?? d.hover.rows },
    conflicts: given.conflicts === true,
    inlayHints: given.inlayHints === true,
    limits: {
      fileSize: count(limits.fileSize, 1, 1_000_000_000) ?? d.limits.fileSize,
      files: count(limits.files, 1, 10_000_000) ?? d.limits.files,
      linksPerFigure: count(limits.linksPerFigure, 1, 10_000) ?? d.limits.linksPerFigure,
    },
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
}

function count(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function ruleSettings(value: Record<string, unknown>): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const [rule, setting] of Object.entries(value)) {
    if (setting === 'off' || setting === 'review' || setting === 'strip') settings[rule] = setting;
  }
  return settings;
}
