import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openphoneApiKey = defineAssignment({
  id: "openphone-api-key",
  what: "an OpenPhone (Quo) API key",
  source: "https://www.openphone.com/docs/mdx/api-reference/authentication",
  severity: "high",
  names: ["openphone", "open-phone"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the key in OpenPhone's settings under API.",
  hits: [`OPENPHONE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["OPENPHONE_API_KEY=" + fake("hex", 10)],
});
