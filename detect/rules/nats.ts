import { crc16Verdict } from "../checks/crc-16.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const natsCredentials = defineRule({
  id: "nats-credentials",
  what: "a NATS credentials file's seed",
  source: "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
  severity: "critical",
  keywords: ["NKEY SEED"],
  pattern: /NKEY SEED-{3,6}\s{1,4}(?<secret>S[UAONCX][A-Z2-7]{56})/,
  validate: crc16Verdict,
  remediation: "Make a new user with `nsc` and revoke this one's public key.",
  hits: ["-----BEGIN USER NKEY SEED-----\n‹SUA" + fake("base32", 55) + "›\n"],
  misses: ["-----BEGIN USER NKEY SEED----" + "-"],
});

export const natsNkeySeed = defineRule({
  id: "nats-nkey-seed",
  what: "a NATS nkey seed",
  source: "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
  severity: "critical",
  keywords: ["SUA", "SAA", "SOA", "SNA", "SCA", "SXA"],
  // S for a seed, then whose it is, and the first byte of the key; 58 characters in all.
  pattern: token(/S[UAONCX]A[A-Z2-7]{55}/),
  validate: crc16Verdict,
  remediation: "Make a new user with `nsc` and revoke this one's public key.",
  hits: ["SUA" + fake("base32", 55), `NATS_NKEY_SEED="‹SAA${fake("base32", 55)}›"`],
  misses: [`SUA${fake("base32", 18)}`],
});
