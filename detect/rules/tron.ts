import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tronPrivateKey = defineAssignment({
  id: "tron-private-key",
  what: "a TRON private key or TronGrid API key",
  source: "https://developers.tron.network/docs/account",
  severity: "critical",
  names: ["tron", "trongrid", "tronweb"],
  common: true,
  value: /[a-f0-9]{64}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Move the account's funds to a new one; a TronGrid key goes.",
  revoke: "https://www.trongrid.io",
  hits: [`TRON_PRIVATE_KEY="‹${fake("hex", 64)}›"`],
  misses: [`TRON_PRIVATE_KEY="${fake("hex", 21)}"`],
});
