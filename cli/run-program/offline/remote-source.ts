import { setTimeout as pause } from "node:timers/promises";
import { scopeOfFolder } from "../../../core/file-layers.ts";
import { relativeTime } from "../../../core/secret.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Vault } from "../../../core/vault.ts";
import { defaultHome } from "../../../sdk/home.ts";
import { isOutOfReach } from "../../../sdk/http-failure.ts";
import { openRemote } from "../../../sdk/remote.ts";
import type { ServerLogin } from "../../../sdk/server-login.ts";
import type { Context } from "../../context.ts";
import { partsAsked } from "../../effective.ts";
import { readFolder } from "../../folder.ts";
import { askForNames } from "../../../core/vault-answers.ts";
import { gather } from "../../../core/gather.ts";
import { readVault, valuesOf, type Reading, type Source, type SourceFlags } from "../source.ts";
import { askKept, keep, readKept, remembering, type Kept, type KeptFor } from "./kept-answers.ts";

/** Milliseconds for a server's answer, where there is another one to go on with. */
const PATIENCE = 5_000;

/** A server's vault; where it is out of reach, what it said last. Where it refuses, that stands. */
export function remoteSource(context: Context, flags: SourceFlags, login: ServerLogin): Source {
  const vault = reopening(context, login);
  const isKeeping = flags["no-offline"] !== true;
  const placeOf = async (): Promise<KeptFor> => {
    const { layers, folder } = await readFolder(context.cwd);
    const asked = { ...partsAsked(flags, scopeOfFolder(layers, folder)), app: flags.app };
    return { home: defaultHome(context.env, process.platform), login, asked };
  };

  async function readServer(key?: string): Promise<Reading> {
    const opened = await vault();
    const values = valuesOf(opened, flags);
    const { ask, rounds } = remembering(values.ask);
    const reading = await readVault(context, flags, opened, { ...values, ask, key });
    if (!isKeeping || key !== undefined) return reading;
    const notes: string[] = [];
    await keep(await placeOf(), { savedAt: Date.now(), scope: reading.scope, rounds }).catch(
      (error: unknown) => {
        // The program can run all the same.
        if (!(error instanceof UserError)) throw error;
        notes.push(`${error.message} ${error.fix}`);
      },
    );
    return { ...reading, notes };
  }
  async function fromKept(kept: Kept, key?: string): Promise<Reading> {
    const folder = await readFolder(context.cwd);
    const now = Date.now();
    const request = { scope: kept.scope, app: flags.app, now, ...(key !== undefined && { key }) };
    return {
      scope: kept.scope,
      folder,
      gathered: await gather(folder, request, askKept(kept, now), async ({ key: name }) => {
        throw outOfReach(name, login.url);
      }),
      notes: [],
    };
  }
  async function readServerNames(): Promise<Reading> {
    const opened = await vault();
    return readVault(context, flags, opened, { ask: askForNames(opened, flags.app) });
  }
  /** @param fromServer what is tried first, for so long as anybody waits where there is something else to go on with */
  async function orKept(fromServer: () => Promise<Reading>, key?: string): Promise<Reading> {
    const kept = isKeeping ? await readKept(await placeOf()) : undefined;
    try {
      return await (kept ? withinPatience(fromServer(), login.url) : fromServer());
    } catch (error) {
      if (!kept || !(error instanceof UserError) || !isOutOfReach(error)) throw error;
      const age = relativeTime(kept.savedAt, Date.now());
      const note = `${error.message} What it said ${age} is used, which was kept encrypted on this machine.`;
      return { ...(await fromKept(kept, key)), notes: [note] };
    }
  }
  return {
    vault,
    read: () => orKept(() => readServer()),
    readNames: () => orKept(readServerNames),
    readOne: (key) => orKept(() => readServer(key), key),
    remote: {
      location: login.url,
      readServer: () => readServer(),
      async readKept() {
        const kept = await readKept(await placeOf());
        return kept && fromKept(kept);
      },
    },
  };
}

/** A network that swallows everything would be waited for longer than anybody waits for a program. */
async function withinPatience<T>(answering: Promise<T>, url: string): Promise<T> {
  const over = new AbortController();
  const late = pause(PATIENCE, undefined, { signal: over.signal }).then(() => {
    throw new UserError(
      "VAULT_UNAVAILABLE",
      `The vault at ${url} cannot be reached: it did not answer within ${PATIENCE / 1000} seconds.`,
      "Check the address and the network, and that the server runs.",
    );
  });
  try {
    return await Promise.race([answering, late]);
  } finally {
    // Whichever lost is heard by nobody.
    late.catch(() => undefined);
    answering.catch(() => undefined);
    over.abort();
  }
}

/** An entry of a file that is encrypted: what a server said last does not open it. */
function outOfReach(key: string, url: string): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `${key} is encrypted in a file, and the vault at ${url} that could open it cannot be reached.`,
    "Check the address and the network, and that the server runs.",
  );
}

/** Opened once; what could not be opened is tried again by the next who asks. */
function reopening({ opened }: Context, login: ServerLogin): () => Promise<Vault> {
  let opening: Promise<Vault> | undefined;
  // A call that nobody waits for any more would keep the process from ending.
  const ending = new AbortController();
  opened.push(async () => ending.abort());
  const open = async () => {
    const vault = await openRemote({ ...login, signal: ending.signal });
    opened.push(() => vault.close());
    return vault;
  };
  return () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
}
