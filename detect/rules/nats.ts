import { crc16Verdict } from "../checks/crc-16.ts";
import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const natsCredentials = defineRule({
  id: "nats-credentials",
  what: "a NATS credentials file's seed",
  source: "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
  severity: "critical",
  documented: false,
  keywords: ["NKEY SEED"],
  pattern: /NKEY SEED-{3,6}\s{1,4}(?<secret>S[UAONCX][A-Z2-7]{56})/,
  validate: crc16Verdict,
  remediation: "Make a new user with `nsc` and revoke this one's public key.",
  hits: ["-----BEGIN USER NKEY SEED-----\n‹SU" + fake("base32", 56) + "›\n"],
  misses: ["-----BEGIN USER NKEY SEED----" + "-"],
});

export const natsNkeySeed = defineAssignment({
  id: "nats-nkey-seed",
  what: "a NATS nkey seed",
  source: "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
  severity: "critical",
  names: ["nats", "nkey"],
  value: /S[UAONCX][A-Z2-7]{56}/,
  validate: crc16Verdict,
  remediation: "Make a new user with `nsc` and revoke this one's public key.",
  hits: [`NATS_NKEY_SEED="‹SU${fake("base32", 56)}›"`],
  misses: [`NATS_NKEY_SEED="SU${fake("base32", 18)}"`],
});
