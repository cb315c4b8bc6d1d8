import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scalyrKey = defineAssignment({
  id: "scalyr-key",
  what: "a Scalyr API key",
  source: "https://app.scalyr.com/help/api-keys",
  severity: "medium",
  names: ["scalyr"],
  value: /[A-Za-z0-9_-]{32,46}/,
  remediation: "Delete the key under API Keys and add another.",
  hits: [`SCALYR_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SCALYR_API_KEY="short"'],
});
