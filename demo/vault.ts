import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Redacted } from "../core/redacted.ts";
import { parseScope } from "../core/scope.ts";
import type { SecretFields } from "../core/secret.ts";
import { openEmbedded } from "../sdk/embedded.ts";

/** The environment in which Keyward finds the demo's vault and opens it without asking a keychain. */
export interface DemoEnvironment extends Readonly<Record<string, string>> {
  readonly KEYWARD_HOME: string;
  readonly KEYWARD_PASSPHRASE_FILE: string;
}

interface DemoSecret {
  readonly scope: string;
  readonly key: string;
  readonly fields?: Partial<SecretFields>;
  readonly revoked?: true;
}

const DAY = 86_400;
const now = Math.floor(Date.now() / 1000);

const SECRETS: readonly DemoSecret[] = [
  { scope: "*", key: "LOG_LEVEL", fields: { description: "How much every service logs" } },
  { scope: "*", key: "SENTRY_DSN", fields: { tags: ["observability"] } },
  { scope: "*", key: "LEGACY_TOKEN" },
  { scope: "shop", key: "DB_USER" },
  { scope: "shop", key: "DB_PASSWORD", fields: { description: "Read-only, for all services" } },
  { scope: "shop/development", key: "DB_USER" },
  {
    scope: "shop/*/billing",
    key: "DB_PASSWORD",
    fields: { description: "Billing may write", tags: ["database"] },
  },
  {
    scope: "shop/production/billing",
    key: "STRIPE_API_KEY",
    fields: { token_type: "api", tags: ["payments"], envs: ["production"] },
  },
  { scope: "shop/*/storefront", key: "SESSION_SECRET", fields: { expires_at: now + 5 * DAY } },
  { scope: "shop/*/storefront", key: "CATALOGUE_TOKEN", fields: { expires_at: now - 2 * DAY } },
  { scope: "shop/*/storefront", key: "LEGACY_TOKEN", revoked: true },
];

/** Makes the demo's vault in a folder, anew, with a random value in each secret. */
export async function makeDemoVault(folder: string): Promise<DemoEnvironment> {
  const home = path.join(folder, "vault");
  const passphraseFile = path.join(folder, "passphrase");
  const passphrase = new Redacted(randomBytes(24).toString("base64url"));
  if (existsSync(home)) rmSync(home, { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(passphraseFile, passphrase.reveal(), { mode: 0o600 });

  const vault = await openEmbedded({
    home,
    actor: "demo",
    passphrase,
    create: "onFirstWrite",
    onCreated: () => {},
  });
  for (const { scope, key, fields, revoked } of SECRETS) {
    const place = { scope: parseScope(scope), key };
    await vault.create(place, new Redacted(randomBytes(18).toString("base64url")), fields);
    if (revoked) await vault.revoke(place);
  }
  await vault.close();
  return { KEYWARD_HOME: home, KEYWARD_PASSPHRASE_FILE: passphraseFile };
}
