import { createHash, createSecretKey, hkdfSync, randomBytes } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Redacted } from "../../../core/redacted.ts";
import { formatScope, type Scope } from "../../../core/scope.ts";
import { isExpired, type SecretMetadata, type SecretValue } from "../../../core/secret.ts";
import { UserError } from "../../../core/user-error.ts";
import type { RefusedName } from "../../../core/vault.ts";
import { decrypt, encrypt } from "../../../vault/aead.ts";
import { lengthPrefixed } from "../../../vault/framing.ts";
import { makeFolder } from "../../../vault/make-folder.ts";
import type { ScopeFlags } from "../../scope-flags.ts";
import { unwritten, writeWhole } from "../../write-whole.ts";
import type { ServerLogin } from "../../../sdk/server-login.ts";
import type { Ask } from "../../../core/vault-answers.ts";

/** For whom something is kept: one token's answers of one server, for what was asked there. */
export interface KeptFor {
  /** The vault's folder on this machine. */
  readonly home: string;
  readonly login: ServerLogin;
  /** As it was asked, with which project a service belongs to still to be found. */
  readonly asked: ScopeFlags & { readonly app?: string | undefined };
}

/** What a server last said, for the time when it cannot be reached. */
export interface Kept {
  /** Unix time in milliseconds. */
  readonly savedAt: number;
  /** What the asked flags came to. */
  readonly scope: Scope;
  readonly rounds: readonly Round[];
}

/** One question and its answers. */
interface Round {
  readonly scope: Scope;
  /** Null: all names in reach. */
  readonly keys: readonly string[] | null;
  readonly found: readonly KeptAnswer[];
  readonly refused: readonly RefusedName[];
}

interface KeptAnswer {
  readonly secret: SecretMetadata;
  readonly inherited: boolean;
  readonly value: SecretValue;
}

const FORMAT = "keyward offline answers 1";
const SALT = 32;

/** An `ask` that also remembers what was answered. */
export function remembering(ask: Ask): { ask: Ask; rounds: Round[] } {
  const rounds: Round[] = [];
  return {
    rounds,
    async ask(scope, keys) {
      const { found, refused } = await ask(scope, keys);
      const kept = found.map(({ secret, inherited, value }) => ({
        secret,
        inherited,
        value: value!.reveal(),
      }));
      rounds.push({ scope, keys: keys ? [...keys] : null, found: kept, refused });
      return { found, refused };
    },
  };
}

/**
 * Writes it whole or not at all, readable by this user alone and encrypted under a key that only the token gives.
 * @throws UserError NO_ACCESS, DISK_FULL
 */
export async function keep(place: KeptFor, kept: Kept): Promise<void> {
  const salt = randomBytes(SALT);
  const sealed = encrypt(keyFor(place, salt), contextOf(place), Buffer.from(JSON.stringify(kept)));
  const file = fileFor(place);
  try {
    makeFolder(path.dirname(file));
    await writeWhole(file, `${salt.toString("base64")}\n${sealed}\n`, { named: file, mode: 0o600 });
  } catch (cause) {
    const refusal = unwritten(path.dirname(file), cause);
    if (!(refusal instanceof UserError)) throw refusal;
    throw new UserError(
      refusal.code === "DISK_FULL" ? "DISK_FULL" : "NO_ACCESS",
      `What the server said cannot be kept for a time without it: ${refusal.message}`,
      "Give KEYWARD_HOME a folder that can be written, or run with --no-offline.",
      { cause },
    );
  }
}

/**
 * Undefined where nothing was kept, or nothing that this token opens.
 * @throws UserError NO_ACCESS
 */
export async function readKept(place: KeptFor): Promise<Kept | undefined> {
  const text = await readFile(fileFor(place), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return "";
    throw new UserError(
      "NO_ACCESS",
      `${fileFor(place)} cannot be read (${error.code}).`,
      "Correct its rights.",
      {
        cause: error,
      },
    );
  });
  const [salt = "", sealed = ""] = text.split("\n");
  const opened = decrypt(keyFor(place, Buffer.from(salt, "base64")), contextOf(place), sealed);
  return opened && (JSON.parse(opened.toString()) as Kept);
}

/** Asks what was kept. What has expired since then gives no value; what was never asked then is not known. */
export function askKept({ rounds }: Kept, now: number): Ask {
  return async (scope, keys) => {
    const here = rounds.filter((round) => formatScope(round.scope) === formatScope(scope));
    const isWhole = here.some((round) => round.keys === null);
    const isWanted = (key: string) => !keys || keys.includes(key);
    const found = distinct(here.flatMap((round) => round.found)).filter(({ secret }) => isWanted(secret.key));
    const refused = here.flatMap((round) => round.refused).filter(({ key }) => isWanted(key));
    const known = new Set([...found.map(({ secret }) => secret.key), ...refused.map(({ key }) => key)]);
    const [late, valid] = [true, false].map((is) =>
      found.filter(({ secret }) => isExpired(secret, now) === is),
    );
    return {
      found: valid!.map((one) => ({ ...one, value: new Redacted(one.value) })),
      refused: [
        ...refused,
        ...late!.map(({ secret }) => expired(secret)),
        ...(keys ?? []).filter((key) => !known.has(key)).map((key) => unknown(key, isWhole)),
      ],
    };
  };
}

function distinct(answers: readonly KeptAnswer[]): KeptAnswer[] {
  return [...new Map(answers.map((answer) => [answer.secret.key, answer])).values()];
}

function expired({ key, expires_at }: SecretMetadata): RefusedName {
  const since = new Date((expires_at ?? 0) * 1000).toISOString();
  return {
    key,
    code: "SECRET_EXPIRED",
    message: `${key} expired on ${since}, while the server is out of reach.`,
    fix: "Run it again when the server can be reached.",
  };
}

/** All names of a scope were kept: what is not among them was not there. */
function unknown(key: string, isWhole: boolean): RefusedName {
  return isWhole
    ? {
        key,
        code: "SECRET_NOT_FOUND",
        message: `${key} was not defined.`,
        fix: "Run it again with the server.",
      }
    : {
        key,
        code: "VAULT_UNAVAILABLE",
        message: `${key} was not asked for when the server could be reached.`,
        fix: "Run it again when the server can be reached.",
      };
}

function keyFor({ login }: KeptFor, salt: Buffer) {
  return createSecretKey(Buffer.from(hkdfSync("sha256", login.token.reveal(), salt, FORMAT, 32)));
}

function contextOf({ login, asked }: KeptFor): Buffer {
  const { project, environment, service, app } = asked;
  const parts = [project, environment, service, app].flatMap((part) => [
    part === undefined ? 0 : 1,
    part ?? "",
  ]);
  return lengthPrefixed([FORMAT, login.url, ...parts]);
}

/** What was kept of a server goes with its login. @throws UserError NO_ACCESS */
export async function forgetKept(home: string, url: string): Promise<void> {
  const folder = path.join(home, "offline");
  try {
    const names = (await readdir(folder)).filter((name) => name.startsWith(prefixOf(url)));
    await Promise.all(names.map((name) => rm(path.join(folder, name), { force: true })));
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return; // Nothing was ever kept.
    throw new UserError(
      "NO_ACCESS",
      `What was kept of ${url} cannot be deleted: ${folder} (${code}).`,
      "Correct the folder's rights, or delete it by hand.",
      { cause },
    );
  }
}

/** The name of the file says nothing of what is in it; those of one server begin alike. */
function fileFor(place: KeptFor): string {
  const name = digest(contextOf(place)).slice(0, 32);
  return path.join(place.home, "offline", `${prefixOf(place.login.url)}${name}`);
}

function prefixOf(url: string): string {
  return `${digest(lengthPrefixed([FORMAT, url])).slice(0, 16)}-`;
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
