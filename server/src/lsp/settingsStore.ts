import { createGlobFilter } from '../core/folder/index.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings.ts';
import type { ServerConnection } from './platform.ts';

/** Settings of one folder, including the editor's own settings for files. */
export interface FolderSettings {
  readonly settings: Settings;
  /** Whether the settings include the file at a path relative to the folder. */
  readonly isWanted: (path: string) => boolean;
  /** Enabled glob patterns of `files.exclude` and `search.exclude`. */
  readonly excluded: readonly string[];
  /** `files.encoding`: fallback encoding of files that are not valid UTF-8. */
  readonly encoding: string | undefined;
}

/**
 * Settings by resource, requested from the client once and cached until they change. Never global, because two folders of a
 * workspace may have different settings.
 */
export class SettingsStore {
  readonly #cache = new Map<string, Promise<FolderSettings>>();

  constructor(
    private readonly connection: ServerConnection,
    /** Whether the client supports `workspace/configuration`; otherwise the defaults apply. */
    private readonly canAskClient: boolean,
  ) {}

  /** Returns the settings that apply to the resource. */
  getSettings(uri: string): Promise<FolderSettings> {
    let settings = this.#cache.get(uri);
    if (!settings) {
      settings = this.#request(uri);
      this.#cache.set(uri, settings);
    }
    return settings;
  }

  clear(): void {
    this.#cache.clear();
  }

  async #request(uri: string): Promise<FolderSettings> {
    if (!this.canAskClient) return createFolderSettings(DEFAULT_SETTINGS, [], undefined);
    const sections = ['secondSource', 'files.exclude', 'search.exclude', 'files.encoding'];
    const [own, filesExclude, searchExclude, encoding] = (await this.connection.workspace.getConfiguration(
      sections.map((section) => ({ scopeUri: uri, section })),
    )) as unknown[];
    return createFolderSettings(
      parseSettings(own),
      [...findEnabledPatterns(filesExclude), ...findEnabledPatterns(searchExclude)],
      typeof encoding === 'string' ? encoding : undefined,
    );
  }
}

function createFolderSettings(
  settings: Settings,
  excluded: readonly string[],
  encoding: string | undefined,
): FolderSettings {
  const { include, exclude } = settings.articles;
  return { settings, isWanted: createGlobFilter(include, [...excluded, ...exclude]), excluded, encoding };
}

/** Returns the patterns set to `true`. Patterns with a `when` clause depend on other files and are not supported. */
function findEnabledPatterns(patterns: unknown): string[] {
  if (typeof patterns !== 'object' || patterns === null) return [];
  return Object.entries(patterns).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
}
