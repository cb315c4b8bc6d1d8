import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const solanaPrivateKey = defineAssignment({
  id: "solana-private-key",
  what: "a Solana private key",
  source: "https://solana.com/docs/core/accounts",
  severity: "critical",
  names: ["solana", "phantom", "sol-private", "sol-wallet"],
  value: /[1-9A-HJ-NP-Za-km-z]{86,88}/,
  remediation: "Move the wallet's funds to a new one.",
  hits: [`SOLANA_PRIVATE_KEY="‹${fake("base58", 88)}›"`],
  misses: [`SOLANA_PRIVATE_KEY="${fake("base58", 29)}"`],
});
