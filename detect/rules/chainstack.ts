import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chainstackKey = defineAssignment({
  id: "chainstack-key",
  what: "a Chainstack API key",
  source: "https://docs.chainstack.com/reference/chainstack-platform-api-retrieve-token",
  severity: "high",
  names: ["chainstack"],
  value: /[a-z0-9]{8}\.[a-z0-9]{32}/,
  remediation: "Delete the key under Settings, API keys.",
  revoke: "https://console.chainstack.com/user/settings/api-keys",
  hits: [`CHAINSTACK_API_KEY="‹${fake("alnum", 8)}.${fake("alnum", 32)}›"`],
  misses: ['CHAINSTACK_API_KEY="short"'],
});
