import type { Tier } from './boilerplate/index.ts';
import { isObject } from './json.ts';

/** User settings, per resource. The manifest declares the same defaults as {@link DEFAULT_SETTINGS}. */
export interface Settings {
  readonly articles: {
    /** Glob patterns relative to the folder; an article must match at least one. */
    readonly include: readonly string[];
    /** Glob patterns relative to the folder; files that match one are skipped. */
    readonly exclude: readonly string[];
  };
  readonly boilerplate: {
    /** Overrides by rule ID: the tier of all findings of the rule, or `off`. */
    readonly rules: Readonly<Record<string, RuleSetting>>;
  };
  readonly hover: {
    /** Maximum number of rows in a hover before "n more". */
    readonly rows: number;
  };
  /** Whether figures and quotes that conflict with another article are reported as diagnostics. */
  readonly conflicts: boolean;
  /** Whether inlay hints show the number of linked occurrences after figures and quotes. */
  readonly inlayHints: boolean;
  readonly limits: {
    /** Maximum file size in bytes; larger files are skipped. */
    readonly fileSize: number;
    /** Maximum number of files indexed per folder. */
    readonly files: number;
    /** Maximum number of links of one figure or quote. */
    readonly linksPerFigure: number;
  };
}

/** What the user chose for a rule. */
export type RuleSetting = 'off' | Exclude<Tier, 'keep'>;

export const DEFAULT_SETTINGS: Settings = {
  articles: { include: ['**/*.txt'], exclude: [] },
  boilerplate: { rules: {} },
  hover: { rows: 8 },
  conflicts: false,
  inlayHints: false,
  limits: { fileSize: 10_000_000, files: 50_000, linksPerFigure: 50 },
};

/** Parses settings from untrusted JSON: invalid or missing fields get their defaults. */
export function parseSettings(value: unknown): Settings {
  const given = toRecord(value);
  const d = DEFAULT_SETTINGS;
  const articles = toRecord(given.articles);
  const limits = toRecord(given.limits);
  return {
    articles: {
      include: toStrings(articles.include) ?? d.articles.include,
      exclude: toStrings(articles.exclude) ?? d.articles.exclude,
    },
    boilerplate: { rules: toRuleSettings(toRecord(toRecord(given.boilerplate).rules)) },
    hover: { rows: toInteger(toRecord(given.hover).rows, 1, 100) ?? d.hover.rows },
    conflicts: given.conflicts === true,
    inlayHints: given.inlayHints === true,
    limits: {
      fileSize: toInteger(limits.fileSize, 1, 1_000_000_000) ?? d.limits.fileSize,
      files: toInteger(limits.files, 1, 10_000_000) ?? d.limits.files,
      linksPerFigure: toInteger(limits.linksPerFigure, 1, 10_000) ?? d.limits.linksPerFigure,
    },
  };
}

function toRecord(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function toStrings(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
}

function toInteger(value: unknown, min: number, max: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

function toRuleSettings(value: Record<string, unknown>): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const [rule, setting] of Object.entries(value)) {
    if (setting === 'off' || setting === 'review' || setting === 'strip') settings[rule] = setting;
  }
  return settings;
}
