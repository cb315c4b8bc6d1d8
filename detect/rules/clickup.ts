import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const clickupToken = defineRule({
  id: "clickup-token",
  what: "a ClickUp API token",
  source: "https://developer.clickup.com/docs/authentication",
  severity: "medium",
  keywords: ["pk_"],
  pattern: token(/pk_\d{5,10}_[A-Z0-9]{32}/),
  remediation: "Regenerate it in ClickUp under Apps.",
  hits: ["pk_" + fake("digits", 8) + "_" + fake("upper", 32)],
  misses: ["pk_" + "123_short"],
});
