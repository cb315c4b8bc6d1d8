import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coinlibKey = defineAssignment({
  id: "coinlib-key",
  what: "a Coinlib API key",
  source: "https://coinlib.io/apidocs",
  severity: "low",
  names: ["coinlib"],
  value: /[a-z0-9]{16}/,
  remediation: "Regenerate the key.",
  revoke: "https://coinlib.io/profile/api",
  hits: [`COINLIB_API_KEY="‹${fake("hex", 16)}›"`],
  misses: [`COINLIB_API_KEY="${fake("hex", 5)}"`],
});
