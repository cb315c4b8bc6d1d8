import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const instanaToken = defineAssignment({
  id: "instana-token",
  what: "an Instana agent key or API token",
  source: "https://www.ibm.com/docs/en/instana-observability/current?topic=apis-web-rest-api",
  severity: "high",
  names: ["instana"],
  value: /[A-Za-z0-9_-]{22}/,
  remediation: "Revoke the token in Instana's settings under API tokens.",
  hits: [`INSTANA_AGENT_KEY="‹${fake("alnum", 22)}›"`],
  misses: ["INSTANA_AGENT_KEY=" + fake("hex", 10)],
});
