import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pollsapiKey = defineAssignment({
  id: "pollsapi-key",
  what: "a PollsAPI key",
  source: "https://docs.pollsapi.com/",
  severity: "medium",
  names: ["pollsapi", "polls-api"],
  value: /[A-Z0-9]{28}/,
  remediation: "Make a new key.",
  revoke: "https://app.pollsapi.com",
  hits: [`POLLSAPI_KEY="‹${fake("upper", 28)}›"`],
  misses: ["POLLSAPI_KEY=" + fake("hex", 10)],
});
