import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chainstackKey = defineAssignment({
  id: "chainstack-key",
  what: "a Chainstack API key",
  source: "https://docs.chainstack.com/reference/platform-api-getting-started",
  severity: "high",
  names: ["chainstack"],
  value: /[A-Za-z0-9]{8}\.[A-Za-z0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CHAINSTACK_API_KEY="‹${fake("alnum", 8)}.${fake("alnum", 64)}›"`],
  misses: ['CHAINSTACK_API_KEY="short"'],
});
