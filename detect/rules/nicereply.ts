import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nicereplyApiKey = defineAssignment({
  id: "nicereply-api-key",
  what: "a Nicereply API key",
  source: "https://www.nicereply.com/api",
  severity: "medium",
  names: ["nicereply", "nice-reply"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Make a new key in Nicereply's settings under API.",
  hits: [`NICEREPLY_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["NICEREPLY_API_KEY=" + fake("hex", 10)],
});
