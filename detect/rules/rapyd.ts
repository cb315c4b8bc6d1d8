import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rapydSecretKey = defineRule({
  id: "rapyd-secret-key",
  what: "a Rapyd access or secret key",
  source: "https://docs.rapyd.net/en/build-with-rapyd.html",
  severity: "critical",
  documented: false,
  keywords: ["rak_", "rsk_"],
  pattern: token(/r[as]k_[A-Fa-f0-9]{20,128}/),
  remediation: "Rotate it.",
  revoke: "https://dashboard.rapyd.net/developers",
  hits: ["rsk_" + fake("hex", 96), "rak_" + fake("hex", 20)],
  misses: ["rsk_" + fake("hex", 8)],
});
