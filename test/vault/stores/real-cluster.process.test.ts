import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished, test } from "vitest";
import { Redacted } from "../../../core/redacted.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { expectWhole, write } from "./load.ts";

const { VAULT_ADDR: origin = "", VAULT_TOKEN: root = "" } = process.env;
const FOLDER = "kw";

async function call(method: string, path: string, body?: object, namespace = "") {
  const response = await fetch(`${origin}/v1/${path}`, {
    method,
    headers: { "X-Vault-Token": root, "X-Vault-Namespace": namespace },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, data: text === "" ? {} : JSON.parse(text).data };
}

// Skipped without a Vault or OpenBao of one's own at VAULT_ADDR: it gets a namespace more, or where there are none another mount.
test.skipIf(origin === "" || root === "")(
  "a real cluster lets an AppRole in that may do what docs/stores.md says, in its namespace, again and again",
  async () => {
    const name = `kw${randomUUID().slice(0, 8)}`;
    const hasNamespaces = (await call("POST", `sys/namespaces/${name}`)).status === 200;
    const namespace = hasNamespaces ? name : undefined;
    const ask = (method: string, path: string, body?: object) => call(method, path, body, namespace);
    onTestFinished(async () => {
      for (const path of [`mounts/${name}`, `auth/${name}`, `namespaces/${name}`])
        await call("DELETE", `sys/${path}`, undefined, path.startsWith("names") ? "" : namespace);
    });
    await ask("POST", `sys/mounts/${name}`, { type: "kv", options: { version: "2" } });
    await ask("POST", "sys/auth/approle", { type: "approle" });
    const rights = `{ capabilities = ["create", "read", "update", "delete", "list"] }`;
    const policy = ["data", "metadata", "destroy"].map(
      (kind) => `path "${name}/${kind}/${FOLDER}/*" ${rights}`,
    );
    await ask("PUT", `sys/policies/acl/${name}`, { policy: policy.join("\n") });
    const role = `auth/approle/role/${name}`;
    await ask("POST", role, { token_policies: [name], token_ttl: "2s", token_max_ttl: "2s" });
    const roleId = (await ask("GET", `${role}/role-id`)).data.role_id as string;
    const secretId = (await ask("POST", `${role}/secret-id`, {})).data.secret_id as string;

    const store = openKv2Store(
      `vault+${origin}/${name}/${FOLDER}`,
      { roleId, secretId: new Redacted(secretId) },
      { namespace },
    );
    onTestFinished(() => store.close());
    await write(store, "a");
    await pause(3_000); // Its token has ended.
    await write(store, "b");
    await store.transaction((tx) => tx.delete("definitions", "a"));
    await store.transaction((tx) => tx.put("definitions", "a", { id: "a" }, 0));
    await expectWhole(store, ["a", "b"]);
  },
  60_000,
);
