import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tykSecret = defineAssignment({
  id: "tyk-secret",
  what: "a Tyk gateway secret or API key",
  source: "https://tyk.io/docs/tyk-oss-gateway/configuration/",
  severity: "critical",
  names: ["tyk-gw-secret", "tyk-secret", "tyk-api", "tyk-node-secret", "tyk-auth", "tyk-db-apikey"],
  value: /[A-Za-z0-9_+/=-]{24,200}/,
  remediation: "Change the secret in Tyk's configuration and restart the gateway.",
  hits: [`TYK_GW_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`TYK_GW_SECRET="${fake("hex", 10)}"`],
});
