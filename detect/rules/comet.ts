import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cometKey = defineAssignment({
  id: "comet-key",
  what: "a Comet API key",
  source: "https://www.comet.com/docs/v2/guides/getting-started/quickstart/",
  severity: "medium",
  names: ["comet_api", "comet-api", "comet-ml", "opik"],
  value: /[A-Za-z0-9]{25}/,
  remediation: "Regenerate the key in Comet under account settings.",
  hits: [`COMET_API_KEY=‹${fake("alnum", 25)}›`],
  misses: ["COMET_PROJECT=shop"],
});
