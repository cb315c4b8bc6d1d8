import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const codeshipKey = defineAssignment({
  id: "codeship-key",
  what: "a CodeShip API key",
  source: "https://documentation.codeship.com/general/projects/api-overview/",
  severity: "high",
  names: ["codeship"],
  value: /[a-z0-9]{32,60}/,
  remediation: "Change the user's password; use the repository's AES key anew.",
  hits: [`CODESHIP_API_KEY="‹${fake("hex", 60)}›"`],
  misses: [`CODESHIP_API_KEY="${fake("hex", 20)}"`],
});
