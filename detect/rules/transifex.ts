import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const transifexApiToken = defineAssignment({
  id: "transifex-api-token",
  what: "a Transifex API token",
  source: "https://developers.transifex.com/reference/api-authentication",
  severity: "high",
  names: ["transifex", "tx-token"],
  value: /1\/[a-f0-9]{40}/,
  remediation: "Revoke it.",
  revoke: "https://app.transifex.com/user/settings/api",
  hits: [`TRANSIFEX_API_TOKEN="‹1/${fake("hex", 40)}›"`],
  misses: [`TRANSIFEX_API_TOKEN="1/${fake("hex", 13)}"`],
});
