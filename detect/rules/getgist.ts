import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const getgistApiKey = defineAssignment({
  id: "getgist-api-key",
  what: "a Gist API key",
  source: "https://developers.getgist.com/api/#authentication",
  severity: "high",
  names: ["getgist", "get-gist", "gist-api-key", "gist-access-token"],
  value: /[A-Za-z0-9+/=_-]{32,128}/,
  remediation: "Make a new token in Gist's settings under API key.",
  hits: [`GETGIST_API_KEY="‹${fake("base64", 66)}==›"`],
  misses: ["GETGIST_API_KEY=" + fake("hex", 10)],
});
