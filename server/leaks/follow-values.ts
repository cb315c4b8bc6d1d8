import { setImmediate } from "node:timers/promises";
import type { Connection } from "vscode-languageserver/node";
import type { Notifications } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { debounced } from "../debounced.ts";
import { listen } from "../handle.ts";
import { uriOfPath } from "../uri.ts";
import { vaultValuesIn } from "../vault-values.ts";
import { documentAt } from "./look-into.ts";
import { allFiles } from "./targets.ts";

/** A vault is written in bursts, as when it is synced. */
const QUIET_MS = 500;
/** What was not looked into by then is at the next change. */
const BUDGET_MS = 60_000;

/**
 * Knows in which files values of the vault stand: all files are looked into once the index has read them, and again when
 * the vault's values are others; one that is written on the disk by itself. Each that came to have some, or lost them, is
 * told to the client. No file is kept, and of each only that it has some.
 */
export class ValueFiles {
  readonly #context: Context;
  readonly #tell: (uris: readonly string[]) => void;
  /** Those that have some. */
  readonly #paths = new Set<string>();
  readonly #written = new Set<string>();
  /** Of the values that all files were looked into for. */
  #state = "";
  #looking: Promise<void> | undefined;

  constructor(context: Context, tell: (uris: readonly string[]) => void) {
    this.#context = context;
    this.#tell = tell;
  }

  /** Files were written on the disk. */
  noteWritten(paths: readonly string[]): void {
    for (const path of paths) this.#written.add(path);
  }

  /** Looks into what is to be looked into; what comes up meanwhile is done as well. */
  look(): Promise<void> {
    return (this.#looking ??= this.#lookUntilQuiet().finally(() => (this.#looking = undefined)));
  }

  async #lookUntilQuiet(): Promise<void> {
    const { index, vault } = this.#context;
    // The index goes first; it tells of a change once it is made.
    while (index.state !== "reading" && (this.#written.size > 0 || this.#now !== this.#state)) {
      const state = this.#now;
      if (state !== this.#state) {
        this.#written.clear();
        const all = vault.matcher ? (await allFiles(this.#context)).map(({ path }) => path) : this.#paths;
        this.#state = state;
        await this.#lookInto(new Set([...this.#paths, ...all]));
      } else {
        const written = [...this.#written];
        this.#written.clear();
        await this.#lookInto(vault.matcher ? written : []);
      }
    }
  }

  get #now(): string {
    return this.#context.vault.matcher?.state ?? "";
  }

  async #lookInto(paths: Iterable<string>): Promise<void> {
    const started = performance.now();
    for (const path of paths) {
      if (this.#now !== this.#state || performance.now() - started > BUDGET_MS) return;
      const document = await documentAt(this.#context, path);
      const has = typeof document !== "string" && vaultValuesIn(this.#context, document).length > 0;
      const had = this.#paths.has(path);
      if (has) this.#paths.add(path);
      else this.#paths.delete(path);
      if (has || had) this.#tell([uriOfPath(path)]);
      await setImmediate(); // Requests go first.
    }
  }
}

/** Tells a client that shows leaks where values of the vault are. */
export function followValues(connection: Connection, context: Context): void {
  if (!context.options.clientCommands) return;
  const files = new ValueFiles(context, (uris) => {
    void connection.sendNotification("keyward/valuesMoved" satisfies keyof Notifications, { uris });
  });
  const look = debounced(
    QUIET_MS,
    listen(context, "values of the vault", () => files.look()),
  );
  context.changes.listen((written) => {
    files.noteWritten(written);
    look("all");
  });
}
