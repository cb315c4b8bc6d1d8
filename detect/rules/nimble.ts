import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nimbleApiKey = defineAssignment({
  id: "nimble-api-key",
  what: "a Nimble API key",
  source: "https://nimble.readthedocs.io/en/latest/",
  severity: "high",
  names: ["nimble"],
  common: true,
  value: /[A-Za-z0-9]{30}/,
  remediation: "Delete the token in Nimble's settings under API token.",
  hits: [`NIMBLE_API_KEY="‹${fake("alnum", 30)}›"`],
  misses: ["NIMBLE_API_KEY=" + fake("hex", 10)],
});
