import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const etherscanKey = defineAssignment({
  id: "etherscan-key",
  what: "an Etherscan API key",
  source: "https://docs.etherscan.io/getting-an-api-key",
  severity: "low",
  names: ["etherscan", "bscscan", "polygonscan"],
  value: /[A-Z0-9]{34}/,
  remediation: "Delete it.",
  revoke: "https://etherscan.io/myapikey",
  hits: [`ETHERSCAN_API_KEY=‹${fake("upper", 34)}›`],
  misses: ["ETHERSCAN_API_KEY=short"],
});
