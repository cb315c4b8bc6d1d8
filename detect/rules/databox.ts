import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developers.databox.com/";
const remediation = "Revoke the token at https://app.databox.com under Data sources.";

export const databoxPersonalKey = defineRule({
  id: "databox-personal-key",
  what: "a Databox personal API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["pak_"],
  pattern: token(/pak_[a-f0-9]{32,64}/),
  remediation,
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
  hits: [`DATABOX_PUSH_TOKEN="‹${fake("lower", 21)}›"`, `DATABOX_PUSH_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`DATABOX_PUSH_TOKEN="${fake("lower", 7)}"`],
});
