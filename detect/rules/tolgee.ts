import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tolgeeKey = defineRule({
  id: "tolgee-key",
  what: "a Tolgee API key",
  source: "https://github.com/tolgee/tolgee-cli/blob/main/src/constants.ts",
  severity: "medium",
  // Of a project, and of a person. The page gives the project's prefix; the length is as observed.
  keywords: ["tgpak_", "tgpat_"],
  pattern: token(/tgpa[kt]_[A-Za-z0-9]{40,80}/),
  remediation: "Delete it in Tolgee under API keys or personal access tokens.",
  hits: ["tgpak_" + fake("lower", 52), "tgpat_" + fake("lower", 52)],
  misses: ["tgpak_" + "..."],
});
