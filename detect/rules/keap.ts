import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const keapKey = defineRule({
  id: "keap-key",
  what: "a Keap personal access token or service account key",
  source: "https://developer.keap.com/pat-and-sak/",
  severity: "critical",
  documented: false,
  keywords: ["KeapAK-"],
  pattern: token(/KeapAK-[A-Za-z0-9]{40,120}/),
  remediation: "Deactivate the key in Keap's settings under API.",
  hits: ["KeapAK-" + fake("hex", 64)],
  misses: ["KeapAK-xyz"],
});
