import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const abstractApiKey = defineAssignment({
  id: "abstract-api-key",
  what: "an Abstract API key",
  source: "https://docs.abstractapi.com/",
  severity: "low",
  names: ["abstract-api", "abstractapi"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.abstractapi.com",
  hits: [`ABSTRACT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ABSTRACT_API_KEY="${fake("hex", 10)}"`],
});
