import { generatedVerdict } from "../checks/generated.ts";
import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gengoKey = defineAssignment({
  id: "gengo-key",
  what: "a Gengo API key",
  source: "https://developers.gengo.com/v2/authentication/",
  severity: "high",
  names: ["gengo"],
  value: /[a-z0-9^_~$@=|(){}[\]-]{64}/,
  validate: generatedVerdict,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://gengo.com/account/api_settings",
  hits: [`GENGO_PRIVATE_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`GENGO_PRIVATE_KEY="${fake("alnum", 21)}"`],
});
