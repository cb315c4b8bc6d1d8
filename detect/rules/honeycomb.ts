import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

export const honeycombKey = defineRule({
  id: "honeycomb-key",
  what: "a Honeycomb API key",
  source: "https://docs.honeycomb.io/api/authentication",
  severity: "medium",
  // The third letter varies. The ID(26) and the secret(32) of an ingest key are one value, a management key has a colon between.
  keywords: LETTERS.split("").flatMap((letter) => [
    `hc${letter}ik_`,
    `hc${letter}ic_`,
    `hc${letter}lk_`,
    `hc${letter}mk_`,
  ]),
  pattern: token(/hc[a-z](?:(?:i[kc]|lk)_[a-z0-9]{58}|mk_[a-z0-9]{26}:[A-Za-z0-9]{32})/),
  remediation: "Disable it in the environment's settings.",
  hits: ["hcaik_" + fake("lower", 58), "hcxmk_" + fake("lower", 26) + ":" + fake("alnum", 32)],
  misses: ["hcaik_" + "..."],
});

export const honeycombLegacyKey = defineAssignment({
  id: "honeycomb-legacy-key",
  what: "a Honeycomb API key",
  source: "https://docs.honeycomb.io/api/authentication",
  severity: "high",
  names: ["honeycomb", "honeycombio"],
  common: true,
  // Of Honeycomb Classic, and of environments.
  value: /[a-f0-9]{32}|[A-Za-z0-9]{22}/,
  remediation: "Delete the key in the environment's settings.",
  revoke: "https://ui.honeycomb.io/account",
  hits: [`HONEYCOMB_API_KEY="‹${fake("alnum", 22)}›"`, `HONEYCOMB_WRITEKEY="‹${fake("hex", 32)}›"`],
  misses: [`HONEYCOMB_DATASET="${fake("hex", 32)}"`],
});
