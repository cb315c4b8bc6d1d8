import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const creatomateKey = defineAssignment({
  id: "creatomate-key",
  what: "a Creatomate API key",
  source: "https://creatomate.com/docs/api/rest-api/authentication",
  severity: "medium",
  names: ["creatomate"],
  value: /[a-f0-9]{96}|[a-f0-9]{64}|[a-f0-9]{128}/,
  remediation: "Regenerate the key under the project's settings.",
  revoke: "https://creatomate.com",
  hits: [`CREATOMATE_API_KEY="‹${fake("hex", 96)}›"`],
  misses: [`CREATOMATE_API_KEY="${fake("hex", 20)}"`],
});
