import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clearoutToken = defineAssignment({
  id: "clearout-token",
  what: "a Clearout API token",
  source: "https://docs.clearout.io/developers/api/overview",
  severity: "medium",
  names: ["clearout"],
  value: /[a-f0-9]{32}:[a-f0-9]{64}|[a-f0-9]{32}:[a-f0-9]{32}/,
  remediation: "Delete the token under Developer.",
  revoke: "https://app.clearout.io",
  hits: [
    `CLEAROUT_API_TOKEN="‹${fake("hex", 32)}:${fake("hex", 64)}›"`,
    `CLEAROUT_API_TOKEN="‹${fake("hex", 32)}:${fake("hex", 32)}›"`,
  ],
  misses: [`CLEAROUT_API_TOKEN="${fake("hex", 10)}:${fake("hex", 21)}"`],
});
