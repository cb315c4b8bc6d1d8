import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const aikidoToken = defineRule({
  id: "aikido-token",
  what: "an Aikido token",
  source: "https://apidocs.aikido.dev/reference/authorization",
  severity: "high",
  documented: false,
  keywords: ["AIK_RUNTIME_", "AIK_CI_", "AIK_SECRET_"],
  pattern: token(/AIK_(?:RUNTIME|CI|SECRET)_[A-Za-z0-9_-]{20,120}/),
  remediation: "Delete the token in Aikido under settings.",
  hits: ["AIK_RUNTIME_" + fake("alnum", 64), "AIK_CI_" + fake("alnum", 48)],
  misses: ["AIK_CI_" + "..."],
});
