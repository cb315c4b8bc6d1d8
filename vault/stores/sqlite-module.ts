import type * as Sqlite from "node:sqlite";

type SqliteModule = typeof Sqlite;

let loaded: SqliteModule | undefined;

/**
 * `node:sqlite`, loaded when the first vault is opened. Node announces it as experimental on standard error, which
 * helps nobody who uses Keyward; that one warning is held back, and only while the module loads.
 */
export function sqliteModule(): SqliteModule {
  loaded ??= withoutItsWarning(() => process.getBuiltinModule("node:sqlite"));
  return loaded;
}

function withoutItsWarning<T>(load: () => T): T {
  const original = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes("SQLite is an experimental feature")) original(warning, ...rest);
  };
  try {
    return load();
  } finally {
    process.emitWarning = original;
  }
}
