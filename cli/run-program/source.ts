import { scopeOfFolder } from "../../core/file-layers.ts";
import type { Decrypt } from "../../core/file-value.ts";
import type { Scope } from "../../core/scope.ts";
import type { Vault, VaultMetadata } from "../../core/vault.ts";
import type { Context } from "../context.ts";
import { partsAsked } from "../effective.ts";
import { readFolder, type Folder } from "../folder.ts";
import { scopeOf, type ScopeFlags } from "../scope-flags.ts";
import { askForNames, askForValues, type Ask } from "../../core/vault-answers.ts";
import { gather, type Gathered } from "../../core/gather.ts";

/** What is effective for one run: it can be read again and again, each time as it is then. */
export interface Source {
  /** @throws UserError where neither the vault nor what was kept of a server can say it */
  read(): Promise<Reading>;
  /** The same without values, for which a vault on this machine needs no key. */
  readNames(): Promise<Reading>;
  /** One name, as a program asks for it that runs already. */
  readOne(key: string): Promise<Reading>;
  /** For writes and for following changes. A server that is out of reach is tried again at each call. */
  vault(): Promise<Vault>;
  /** Set where the vault is on a server. */
  readonly remote?: RemoteSource;
}

/** The two halves of reading what a server has. */
export interface RemoteSource {
  readonly location: string;
  /** From the server, and keeps it. @throws UserError VAULT_UNAVAILABLE and whatever else the server says */
  readServer(): Promise<Reading>;
  /** What was kept of the last time, or undefined. */
  readKept(): Promise<Reading | undefined>;
}

export interface Reading {
  readonly scope: Scope;
  readonly folder: Folder;
  readonly gathered: Gathered;
  /** What the person is told of how it was read. */
  readonly notes: readonly string[];
}

export interface SourceFlags extends ScopeFlags {
  readonly app?: string;
  /** Whether a server's answers are neither kept nor used without it. */
  readonly "no-offline"?: boolean;
}

/** @throws UserError UNAUTHENTICATED, KEYRING_* where a server was named and its token is not to be had */
export async function openSource(context: Context, flags: SourceFlags): Promise<Source> {
  const { serverLogin } = await import("../../sdk/server-login.ts");
  const login = await serverLogin(context.env);
  if (login) return (await import("./offline/remote-source.ts")).remoteSource(context, flags, login);
  const { vault, metadata } = context;
  const readNames = async (): Promise<Reading> => {
    const opened = await metadata();
    return readVault(context, flags, opened, { ask: askForNames(opened, flags.app) });
  };
  const read = async (key?: string): Promise<Reading> => {
    const opened = await vault();
    return readVault(context, flags, opened, { ...valuesOf(opened, flags), key });
  };
  return { vault, read: () => read(), readNames, readOne: read };
}

/** What is asked of a vault, of which it gives values. */
export function valuesOf(vault: Vault, { app }: SourceFlags): Required<Pick<Question, "ask" | "decrypt">> {
  return { ask: askForValues(vault, app), decrypt: (place, text) => vault.decrypt(place, text) };
}

interface Question {
  readonly ask: Ask;
  /** Left out where only names are asked for. */
  readonly decrypt?: Decrypt;
  /** Where nothing else is wanted. */
  readonly key?: string | undefined;
}

export async function readVault(
  context: Context,
  flags: SourceFlags,
  vault: VaultMetadata,
  { ask, decrypt, key }: Question,
): Promise<Reading> {
  const folder = await readFolder(context.cwd);
  const parts = partsAsked(flags, scopeOfFolder(folder.layers, folder.folder));
  const scope = await scopeOf({ ...context, metadata: async () => vault }, parts);
  const request = { scope, app: flags.app, now: Date.now(), ...(key !== undefined && { key }) };
  return { scope, folder, gathered: await gather(folder, request, ask, decrypt), notes: [] };
}
