import { crc16Verdict } from "../checks/crc-16.ts";
import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stellarSecretSeed = defineAssignment({
  id: "stellar-secret-seed",
  what: "a Stellar secret seed",
  source: "https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts",
  severity: "critical",
  names: ["stellar", "horizon-secret", "soroban"],
  common: true,
  value: /S[A-D][A-Z2-7]{54}/,
  // https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md
  validate: crc16Verdict,
  remediation: "Move the account's funds to a new account, or replace its signer.",
  hits: [`STELLAR_SECRET_KEY="‹SA${fake("base32", 54)}›"`],
  misses: [`STELLAR_SECRET_KEY="SA${fake("base32", 18)}"`],
});
