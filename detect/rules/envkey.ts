import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const envkeyKey = defineAssignment({
  id: "envkey-key",
  what: "an EnvKey",
  source: "https://docs-v2.envkey.com/docs/server-envkeys",
  severity: "critical",
  names: ["envkey"],
  value: /[a-z0-9]{20,24}-[a-z0-9]{20,24}(?:-[a-z0-9.]{8,60})?/,
  remediation: "Revoke the server's or local key in EnvKey.",
  hits: [`ENVKEY="‹${fake("alnum", 22)}-${fake("alnum", 22)}›"`],
  misses: [`ENVKEY="${fake("alnum", 7)}-${fake("alnum", 7)}"`],
});
