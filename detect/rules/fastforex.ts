import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fastforexKey = defineAssignment({
  id: "fastforex-key",
  what: "a fastFOREX API key",
  source: "https://fastforex.readme.io/reference/introduction",
  severity: "low",
  names: ["fast-forex"],
  value: /[a-f0-9]{10}-[a-f0-9]{10}-[a-z0-9]{6}|[a-z0-9-]{28}/,
  remediation: "Delete the key.",
  revoke: "https://console.fastforex.io",
  hits: [`FASTFOREX_API_KEY="‹${fake("hex", 10)}-${fake("hex", 10)}-${fake("lower", 6)}›"`],
  misses: [`FASTFOREX_API_KEY="${fake("hex", 3)}-${fake("hex", 3)}-${fake("lower", 2)}"`],
});
