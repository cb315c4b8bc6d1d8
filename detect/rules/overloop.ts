import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const overloopApiKey = defineAssignment({
  id: "overloop-api-key",
  what: "an Overloop API key",
  source: "https://apidoc.overloop.com/",
  severity: "high",
  names: ["overloop", "prospect-io"],
  value: /[A-Za-z0-9_-]{40,60}/,
  remediation: "Delete the key in Overloop's settings.",
  hits: [`OVERLOOP_API_KEY="‹${fake("alnum", 50)}›"`],
  misses: ["OVERLOOP_API_KEY=" + fake("hex", 10)],
});
