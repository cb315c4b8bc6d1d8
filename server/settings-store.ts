import { readSettings, type Settings } from "../protocol/settings.ts";

/** Asks the editor for the section `keyward` as it holds for a document, or undefined where it cannot be asked. */
export type AskSettings = (uri: string | undefined) => Promise<unknown>;

/**
 * The settings in force for each document, asked for when it is opened, so that features need not wait.
 * Other editors push one section for everything; it serves where nothing can be asked.
 */
export class SettingsStore {
  readonly #ask: AskSettings;
  readonly #folderOf: (uri: string) => string | undefined;
  readonly #byUri = new Map<string, Settings>();
  readonly #loading = new Map<string, Promise<void>>();
  /** The latest question about each. */
  readonly #asked = new Map<string, Promise<unknown>>();
  #common: Settings;
  #problems: readonly string[] = [];

  /** @param folderOf the opened folder around a file, whose settings hold for files that are not open */
  constructor(ask: AskSettings, folderOf: (uri: string) => string | undefined) {
    this.#ask = ask;
    this.#folderOf = folderOf;
    this.#common = readSettings(undefined).settings;
  }

  /** Those of the document, else of its folder, else of the window. */
  for(uri: string): Settings {
    const known = this.#byUri.get(uri);
    if (known || this.#byUri.size === 0) return known ?? this.#common;
    return this.#byUri.get(this.#folderOf(uri) ?? "") ?? this.#common;
  }

  get common(): Settings {
    return this.#common;
  }

  /** One sentence for each setting of the wrong type. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  load(uri: string): Promise<void> {
    const asked = this.#ask(uri);
    const loading = this.#take(uri, asked);
    this.#loading.set(uri, loading);
    this.#asked.set(uri, asked);
    return loading;
  }

  /** Resolves when what was asked for a document has been answered. */
  async settled(uri: string): Promise<void> {
    await this.#loading.get(uri);
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
    this.#loading.delete(uri);
    this.#asked.delete(uri);
  }

  /** Of what was asked for again, or is closed by now, it is an answer of before. */
  async #take(uri: string, asked: Promise<unknown>): Promise<void> {
    const section = await asked;
    if (section !== undefined && this.#asked.get(uri) === asked)
      this.#byUri.set(uri, readSettings(section).settings);
  }

  /** @param pushed what the editor sent along, which counts where it cannot be asked */
  async reload(uris: readonly string[], pushed?: unknown): Promise<void> {
    const section = (await this.#ask(undefined)) ?? pushed;
    const { settings, problems } = readSettings(section);
    this.#common = settings;
    this.#problems = problems;
    this.#byUri.clear();
    await Promise.all(uris.map((uri) => this.load(uri)));
  }
}
