import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dfuseKey = defineRule({
  id: "dfuse-key",
  what: "a dfuse API key",
  source: "https://docs.dfuse.eosnation.io/platform/dfuse-cloud/authentication/",
  severity: "medium",
  documented: false,
  keywords: ["web_", "server_", "mobile_"],
  pattern: token(/(?:web|server|mobile)_[a-f0-9]{32}/),
  remediation: "Delete the key in dfuse's dashboard.",
  hits: ["server_" + fake("hex", 32)],
  misses: ["server_" + fake("hex", 10)],
});
