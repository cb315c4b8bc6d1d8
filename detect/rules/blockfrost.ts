import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const blockfrostKey = defineRule({
  id: "blockfrost-key",
  what: "a Blockfrost project key",
  source: "https://docs.blockfrost.io/#section/Authentication",
  severity: "medium",
  documented: false,
  keywords: ["mainnet", "preprod", "preview", "testnet", "ipfs"],
  // The network's name, then 32 characters.
  pattern: token(/(?:mainnet|preprod|preview|testnet|ipfs)(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}/),
  remediation: "Delete the project.",
  revoke: "https://blockfrost.io/dashboard",
  hits: ["mainnet" + fake("alnum", 32)],
  misses: ["mainnet" + fake("alnum", 10)],
});
