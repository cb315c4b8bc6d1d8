import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tyntecApiKey = defineAssignment({
  id: "tyntec-api-key",
  what: "a tyntec API key",
  source: "https://api.tyntec.com/reference/",
  severity: "high",
  names: ["tyntec"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete it under API settings.",
  revoke: "https://my.tyntec.com",
  hits: [`TYNTEC_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TYNTEC_API_KEY="${fake("alnum", 10)}"`],
});
