import { jsonOfBase64 } from "../checks/bytes.ts";
import { decoded } from "../checks/verdict.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mapboxSecretToken = defineRule({
  id: "mapbox-secret-token",
  what: "a Mapbox secret token",
  source: "https://docs.mapbox.com/help/dive-deeper/access-tokens/",
  severity: "high",
  keywords: ["sk.eyJ"],
  // Public tokens (pk.) are left out on purpose.
  pattern: token(/sk\.eyJ[A-Za-z0-9_-]{40,200}\.[A-Za-z0-9_-]{20,24}/),
  validate: (secret) =>
    decoded(
      jsonOfBase64(secret.split(".")[1]!)?.["u"] !== undefined,
      "the JSON that names a user",
      "its middle",
    ),
  remediation: "Delete it.",
  revoke: "https://console.mapbox.com/account/access-tokens",
  hits: ["sk.eyJ" + fake("alnum", 70) + "." + fake("alnum", 22)],
  misses: ["pk.eyJ" + fake("alnum", 70) + "." + fake("alnum", 22)],
});
