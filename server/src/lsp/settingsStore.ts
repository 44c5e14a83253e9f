import { createGlobFilter } from '../core/folder/index.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings.ts';
import type { ServerConnection } from './platform.ts';

/** Settings of one folder, with what the editor itself says about files there. */
export interface FolderSettings {
  readonly settings: Settings;
  /** Whether a path relative to the folder may be an article, by all the patterns of the settings. */
  readonly isWanted: (path: string) => boolean;
  /** Glob patterns of `files.exclude` and `search.exclude` that are on. */
  readonly excluded: readonly string[];
  /** `files.encoding`: what a file that is no UTF-8 is read as. */
  readonly encoding: string | undefined;
}

/**
 * Settings by resource: asked from the client once and kept as promises until something changes. Never global: two folders
 * of one workspace may differ.
 */
export class SettingsStore {
  readonly #kept = new Map<string, Promise<FolderSettings>>();

  constructor(
    private readonly connection: ServerConnection,
    /** Whether the client answers `workspace/configuration`. */
    private readonly asks: boolean,
  ) {}

  of(uri: string): Promise<FolderSettings> {
    let kept = this.#kept.get(uri);
    if (!kept) {
      kept = this.#ask(uri);
      this.#kept.set(uri, kept);
    }
    return kept;
  }

  forget(): void {
    this.#kept.clear();
  }

  async #ask(uri: string): Promise<FolderSettings> {
    if (!this.asks) return folderSettings(DEFAULT_SETTINGS, [], undefined);
    const sections = ['secondSource', 'files.exclude', 'search.exclude', 'files.encoding'];
    const [own, filesExclude, searchExclude, encoding] = (await this.connection.workspace.getConfiguration(
      sections.map((section) => ({ scopeUri: uri, section })),
    )) as unknown[];
    return folderSettings(
      parseSettings(own),
      [...switchedOn(filesExclude), ...switchedOn(searchExclude)],
      typeof encoding === 'string' ? encoding : undefined,
    );
  }
}

function folderSettings(settings: Settings, excluded: readonly string[], encoding: string | undefined): FolderSettings {
  const { include, exclude } = settings.articles;
  return { settings, isWanted: createGlobFilter(include, [...excluded, ...exclude]), excluded, encoding };
}

/** The patterns that are `true`; those with a `when` clause hide a file beside another one, which no list can say. */
function switchedOn(patterns: unknown): string[] {
  if (typeof patterns !== 'object' || patterns === null) return [];
  return Object.entries(patterns).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
}
