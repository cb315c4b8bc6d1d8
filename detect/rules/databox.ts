import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developers.databox.com/";
const remediation = "Revoke the token under Data sources.";
const revoke = "https://app.databox.com";

export const databoxPersonalKey = defineRule({
  id: "databox-personal-key",
  what: "a Databox personal API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["pak_"],
  pattern: token(/pak_[a-f0-9]{32,64}/),
  remediation,
  revoke,
  hits: ["pak_" + fake("hex", 32)],
  misses: ["pak_" + fake("hex", 10)],
});

export const databoxToken = defineAssignment({
  id: "databox-token",
  what: "a Databox push token",
  source,
  severity: "medium",
  names: ["databox"],
  value: /[a-z0-9]{21,32}/,
  remediation,
  revoke,
  hits: [`DATABOX_PUSH_TOKEN="‹${fake("lower", 21)}›"`, `DATABOX_PUSH_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`DATABOX_PUSH_TOKEN="${fake("lower", 7)}"`],
});
