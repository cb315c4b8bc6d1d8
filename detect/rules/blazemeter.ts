import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://help.blazemeter.com/docs/guide/api-blazemeter-api-keys.html";
const remediation = "Delete the key.";
const revoke = "https://a.blazemeter.com/app/#/settings/api-keys";

export const blazemeterSecret = defineAssignment({
  id: "blazemeter-secret",
  what: "a BlazeMeter API key's secret",
  source,
  severity: "high",
  names: ["blazemeter"],
  value: /[a-f0-9]{80}/,
  remediation,
  revoke,
  hits: [`BLAZEMETER_API_SECRET="‹${fake("hex", 80)}›"`],
  misses: [`BLAZEMETER_API_SECRET="${fake("hex", 26)}"`],
});

export const blazemeterKeyId = defineAssignment({
  id: "blazemeter-key-id",
  what: "a BlazeMeter API key's ID",
  source,
  severity: "medium",
  names: ["blazemeter"],
  value: /[a-f0-9]{24}/,
  remediation,
  revoke,
  hits: [`BLAZEMETER_API_KEY="‹${fake("hex", 24)}›"`],
  misses: [`BLAZEMETER_API_KEY="${fake("hex", 8)}"`],
});

export const blazemeterRunscopeToken = defineAssignment({
  id: "blazemeter-runscope-token",
  what: "a BlazeMeter API monitoring token",
  source: "https://api.blazemeter.com/api-monitoring/#authentication",
  severity: "high",
  names: ["blazemeter", "runscope"],
  value: UUID,
  remediation,
  revoke,
  hits: [`RUNSCOPE_ACCESS_TOKEN="‹${fakeUuid()}›"`],
  misses: [`RUNSCOPE_ACCESS_TOKEN="${fake("hex", 8)}"`],
});
