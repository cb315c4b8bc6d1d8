import { isBase58Check, RIPPLE } from "../checks/base58.ts";
import { checked } from "../checks/verdict.ts";
import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const xrpSecret = defineAssignment({
  id: "xrp-secret",
  what: "an XRP Ledger secret",
  source: "https://xrpl.org/docs/concepts/accounts/cryptographic-keys",
  severity: "critical",
  names: ["xrpl", "ripple", "xrp"],
  common: true,
  value: /s[1-9A-HJ-NP-Za-km-z]{28,30}/,
  // https://xrpl.org/docs/references/protocol/data-types/base58-encodings
  validate: (secret) => checked(isBase58Check(secret, RIPPLE)),
  remediation: "Move the account's funds to a new one, or change its regular key.",
  hits: [`XRP_WALLET_SECRET="‹s${fake("base58", 28)}›"`],
  misses: [`XRP_WALLET_SECRET="s${fake("base58", 9)}"`],
});
