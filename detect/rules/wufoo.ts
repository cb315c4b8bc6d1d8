import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wufooApiKey = defineAssignment({
  id: "wufoo-api-key",
  what: "a Wufoo API key",
  source: "https://wufoo.github.io/docs/#authentication",
  severity: "high",
  names: ["wufoo"],
  value: /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/,
  remediation: "Reset it in Wufoo under the form's API information.",
  hits: [`WUFOO_API_KEY="‹${fake("upper", 4)}-7Q2K-${fake("upper", 4)}-9RWD›"`],
  misses: ['WUFOO_API_KEY="ABCD-1234"'],
});
