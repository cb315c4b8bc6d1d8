import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const chromaticProjectToken = defineRule({
  id: "chromatic-project-token",
  what: "a Chromatic project token",
  source: "https://www.chromatic.com/docs/ci/",
  severity: "medium",
  documented: false,
  keywords: ["chpt_"],
  pattern: token(/chpt_[a-z0-9]{12,24}/),
  remediation: "Reset the token in the project's settings.",
  hits: ["chpt_" + fake("hex", 15)],
  misses: ["chpt_" + "..."],
});
