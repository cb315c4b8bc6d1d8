import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const getblockToken = defineAssignment({
  id: "getblock-token",
  what: "a GetBlock access token",
  source: "https://docs.getblock.io/getting-started/authentication-with-access-tokens",
  severity: "medium",
  names: ["getblock-api", "getblock-io", "getblock-token", "getblock-key"],
  value: /[a-f0-9]{32}/,
  remediation: "Roll or delete it in the dashboard, at its endpoint.",
  hits: [`GETBLOCK_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ['GETBLOCK_API_TOKEN="short"'],
});
