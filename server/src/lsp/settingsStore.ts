import { createGlobFilter } from '../core/folder/index.ts';
import type { Log } from '../core/host.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings.ts';
import { describeError } from '../messages/index.ts';
import { settingsNotAnswered, settingsRejected } from './messages.ts';
import type { Platform, ServerConnection } from './platform.ts';

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
 * Time that the server waits for settings before it goes on with the defaults, in milliseconds. Editors answer from memory
 * within milliseconds; during a slow start of the editor, an answer after this time still takes effect.
 */
export const SETTINGS_TIMEOUT_MS = 3_000;
/** Time after which settings that the client rejected are requested again, in milliseconds; doubled for each retry. */
export const SETTINGS_RETRY_MS = 2_000;
/** Maximum number of requests in a row that may fail; the server then waits for the client to report a change. */
const MAX_ATTEMPTS = 5;

/** What the settings store depends on. */
export interface SettingsStoreOptions {
  readonly connection: ServerConnection;
  readonly platform: Pick<Platform, 'schedule'>;
  readonly log: Log;
  /** Returns the client's spelling of a URI. */
  readonly toClientUri: (uri: string) => string;
  /** Whether the client supports `workspace/configuration`; otherwise the defaults apply. */
  readonly canAskClient: boolean;
  /** Called when settings arrive for a resource whose defaults are already in use. */
  readonly onLateSettings: () => void;
}

/**
 * Settings by resource, requested from the client once and cached until they change. Never global, because two folders of a
 * workspace may have different settings. A client that rejects the request or does not answer gets the defaults, and its
 * settings as soon as it sends them.
 */
export class SettingsStore {
  readonly #cache = new Map<string, Promise<FolderSettings>>();
  /** Timers of {@link SETTINGS_TIMEOUT_MS} and {@link SETTINGS_RETRY_MS}. */
  readonly #timers = new Set<() => void>();
  /** Called when the cache is cleared, for those that wait for an answer that may never arrive. */
  readonly #waiting = new Set<() => void>();
  /** Number of times that the cache was cleared; answers to requests made before are ignored. */
  #generation = 0;

  constructor(private readonly options: SettingsStoreOptions) {}

  /** Returns the settings that apply to the resource. Never rejects. */
  getSettings(uri: string): Promise<FolderSettings> {
    let settings = this.#cache.get(uri);
    if (!settings) {
      settings = this.options.canAskClient ? this.#requestOrDefault(uri, 1) : Promise.resolve(DEFAULT_FOLDER_SETTINGS);
      this.#cache.set(uri, settings);
    }
    return settings;
  }

  /** Drops all settings, because they changed. */
  clear(): void {
    this.dispose();
    this.#cache.clear();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const requestAgain of waiting) requestAgain();
  }

  /** Ends waiting and retrying. */
  dispose(): void {
    this.#generation++;
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }

  /**
   * Requests the settings; resolves with the defaults if the request fails or takes too long. Settings that arrive later
   * replace the defaults.
   *
   * @param attempt number of this request for the resource, from 1
   */
  #requestOrDefault(uri: string, attempt: number): Promise<FolderSettings> {
    const generation = this.#generation;
    return new Promise((resolve) => {
      let usesDefaults = attempt > 1;
      const useDefaults = (message: string) => {
        if (!usesDefaults) this.options.log.warn(message);
        usesDefaults = true;
        resolve(DEFAULT_FOLDER_SETTINGS);
      };
      const stopTimer = this.#schedule(SETTINGS_TIMEOUT_MS, () =>
        useDefaults(settingsNotAnswered(SETTINGS_TIMEOUT_MS)),
      );
      const requestAgain = () => resolve(this.getSettings(uri));
      this.#waiting.add(requestAgain);
      this.#request(uri)
        .then((settings) => {
          if (generation === this.#generation && usesDefaults) {
            this.#cache.set(uri, Promise.resolve(settings));
            this.options.onLateSettings();
          }
          resolve(settings);
        })
        .catch((error) => {
          useDefaults(settingsRejected(describeError(error)));
          if (generation === this.#generation && attempt < MAX_ATTEMPTS)
            this.#schedule(SETTINGS_RETRY_MS * 2 ** (attempt - 1), () => void this.#requestOrDefault(uri, attempt + 1));
        })
        .finally(() => {
          stopTimer();
          this.#waiting.delete(requestAgain);
        });
    });
  }

  /** Calls `run` after the time unless the store is cleared before; the returned function cancels it. */
  #schedule(milliseconds: number, run: () => void): () => void {
    const cancel = this.options.platform.schedule(milliseconds, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
    return () => {
      if (this.#timers.delete(cancel)) cancel();
    };
  }

  /** @throws if the client rejects the request or its answer is not a list */
  async #request(uri: string): Promise<FolderSettings> {
    const { connection, toClientUri } = this.options;
    const scopeUri = toClientUri(uri);
    const sections = ['secondSource', 'files.exclude', 'search.exclude', 'files.encoding'];
    const [own, filesExclude, searchExclude, encoding] = (await connection.workspace.getConfiguration(
      sections.map((section) => ({ scopeUri, section })),
    )) as unknown[];
    return createFolderSettings(
      parseSettings(own),
      [...findEnabledPatterns(filesExclude), ...findEnabledPatterns(searchExclude)],
      typeof encoding === 'string' ? encoding : undefined,
    );
  }
}

const DEFAULT_FOLDER_SETTINGS = createFolderSettings(DEFAULT_SETTINGS, [], undefined);

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
