import type { Team } from "../../vault/team.ts";
import type { Right } from "../../vault/access/identity.ts";
import type { Kv } from "../../vault/kv/kv.ts";
import { answer, envelope, refused, type Answer } from "./envelope.ts";
import { texts, type Fields } from "./fields.ts";

/** As much of `sys/` as clients ask for. */

const MOUNT = "secret/";

const FACTS = {
  accessor: "kv_keyward",
  config: { default_lease_ttl: 0, force_no_cache: false, max_lease_ttl: 0 },
  description: "key/value secret storage",
  external_entropy_access: false,
  local: false,
  options: { version: "2" },
  seal_wrap: false,
  type: "kv",
};

/** By which a client learns that the mount speaks version 2. @param path below some mount */
export function mountOf(path: string, vaultId: string): Answer {
  if (!`${path}/`.startsWith(MOUNT))
    return refused(403, "preflight capability check returned 403: there is no such mount that you may use");
  return answer({ ...FACTS, uuid: vaultId, path: MOUNT });
}

export function mounts(vaultId: string): Answer {
  const data = { [MOUNT]: { ...FACTS, uuid: vaultId } };
  // Older clients look beside the envelope.
  return { status: 200, body: { ...data, ...envelope({ data }) } };
}

/** The same for a user interface, which asks for ways to log in as well. */
export function uiMounts(vaultId: string): Answer {
  return answer({ secret: { [MOUNT]: { ...FACTS, uuid: vaultId } }, auth: {} });
}

/** 200, or 503 where nothing can be read. */
export async function health(team: Team, isEnding: () => boolean, version: string): Promise<Answer> {
  const sealed = isEnding() || !(await isReached(team));
  const body = {
    initialized: true,
    sealed,
    standby: false,
    performance_standby: false,
    server_time_utc: Math.floor(Date.now() / 1_000),
    ...cluster(team, version),
  };
  return { status: sealed ? 503 : 200, body };
}

export function sealStatus(team: Team, version: string): Answer {
  const seal = { type: "keyward", initialized: true, sealed: false, t: 1, n: 1, progress: 0, nonce: "" };
  const body = { ...seal, migration: false, recovery_seal: false, build_date: "", ...cluster(team, version) };
  return { status: 200, body };
}

/** Servers on a store are all alike: none of them leads. `vault status` asks. */
export const NO_LEADER = {
  ha_enabled: false,
  is_self: false,
  leader_address: "",
  leader_cluster_address: "",
};

/** What a token may do at paths of the API, in Vault's words. */
export function capabilities(kv: Kv, isRoot: boolean, body: Fields): Answer {
  const paths = [...texts(body, "paths"), ...texts(body, "path")];
  if (paths.length === 0) return refused(400, "paths must be supplied");
  const all = paths.map((path) => [path, isRoot ? ["root"] : capabilitiesAt(kv, path)] as const);
  const data = { ...Object.fromEntries(all), capabilities: all[0]![1] };
  // Older clients look beside the envelope.
  return { status: 200, body: { ...data, ...envelope({ data }) } };
}

function capabilitiesAt(kv: Kv, path: string): string[] {
  const [, kind = "", key = ""] = /^secret\/([a-z]+)\/(.+)$/.exec(path) ?? [];
  const given = CAPABILITIES[kind] ?? {};
  const allowed = (Object.keys(given) as Right[]).filter((right) => kv.may(key.replace(/\/$/, ""), right));
  const words = allowed.flatMap((right) => given[right]!);
  return words.length > 0 ? words.toSorted() : ["deny"];
}

const WRITING = ["create", "update"];

const CAPABILITIES: Record<string, { readonly [right in Right]?: readonly string[] }> = {
  data: { reveal: ["read"], write: [...WRITING, "patch"], delete: ["delete"] },
  metadata: { list: ["list"], read: ["read"], write: [...WRITING, "patch"], delete: ["delete"] },
  subkeys: { read: ["read"] },
  delete: { delete: WRITING },
  undelete: { write: WRITING },
  destroy: { delete: WRITING },
};

function cluster({ vaultId }: Team, version: string) {
  return { version, cluster_name: "keyward", cluster_id: vaultId, enterprise: false };
}

async function isReached(team: Team): Promise<boolean> {
  try {
    await team.changeLog.sequence();
    return true;
  } catch {
    // Why is nothing for who has no token; the log has it from those who have one.
    return false;
  }
}
