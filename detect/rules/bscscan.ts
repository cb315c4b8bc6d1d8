import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bscscanKey = defineAssignment({
  id: "bscscan-key",
  what: "a BscScan API key",
  source: "https://docs.bscscan.com/getting-started/viewing-api-usage-statistics",
  severity: "low",
  names: ["bsc-scan"],
  value: /[A-Z0-9]{34}/,
  remediation: "Remove the key.",
  revoke: "https://bscscan.com/myapikey",
  hits: [`BSCSCAN_API_KEY="‹${fake("upper", 34)}›"`],
  misses: [`BSCSCAN_API_KEY="${fake("upper", 11)}"`],
});
