import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Redacted } from "../../core/redacted.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import { connect, type Keyward } from "../../sdk/index.ts";
import type { ConnectOptions } from "../../sdk/api.ts";
import { PASSPHRASE, startTestServer } from "../support/server.ts";

/** A vault of one kind, empty at first. */
export interface TestVault {
  readonly kind: "embedded" | "server";
  /** What `connect` takes for it. */
  readonly address: string;
  readonly credentials: ConnectOptions;
  connect(options?: ConnectOptions): Promise<Keyward>;
  /** How many acts of a kind are on record. */
  acts(action: string): Promise<number>;
  close(): Promise<void>;
}

export const KINDS = ["embedded", "server"] as const;

export function startVault(kind: TestVault["kind"]): Promise<TestVault> {
  return kind === "embedded" ? embedded() : server();
}

async function embedded(): Promise<TestVault> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-sdk-"));
  const home = path.join(folder, "home");
  const address = pathToFileURL(home).href;
  const credentials = { passphrase: PASSPHRASE, actor: "root", onRecoveryKey: () => undefined };
  return {
    kind: "embedded",
    address,
    credentials,
    connect: (options) => connect(address, { ...credentials, ...options }),
    async acts(action) {
      const vault = await openEmbedded({ home, passphrase: new Redacted(PASSPHRASE), actor: "auditor" });
      const records = await vault.audit({ action });
      await vault.close();
      return records.length;
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function server(): Promise<TestVault> {
  const started = await startTestServer();
  const { url } = started;
  const credentials = { token: started.root };
  return {
    kind: "server",
    address: url,
    credentials,
    connect: (options) => connect(url, { ...credentials, ...options }),
    async acts(action) {
      return (await started.call("GET", `/api/v1/audit?action=${action}&limit=1000`)).body.records.length;
    },
    close: async () => void (await started.close()),
  };
}
