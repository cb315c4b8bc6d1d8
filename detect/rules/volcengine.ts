import { defineAssignment, defineRule, token } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const volcengineAccessKey = defineRule({
  id: "volcengine-access-key",
  what: "a Volcengine access key ID",
  source: "https://www.volcengine.com/docs/6257/64983",
  severity: "high",
  documented: false,
  keywords: ["AKLT"],
  pattern: token(/AKLT[A-Za-z0-9+/]{36,64}={0,2}/),
  remediation: "Disable and delete it.",
  revoke: "https://console.volcengine.com/iam/keymanage",
  hits: ["AKLT" + fake("alnum", 43)],
  misses: ["AKLT" + fake("alnum", 8)],
});

export const volcengineSecretKey = defineAssignment({
  id: "volcengine-secret-key",
  what: "a Volcengine secret access key",
  source: "https://www.volcengine.com/docs/6257/64983",
  severity: "critical",
  names: ["volcengine", "volc-secret", "volc-sk", "volc-ak", "volc-access", "volcano-engine"],
  value: /[A-Za-z0-9+/]{56,64}={0,2}/,
  remediation: "Disable and delete it.",
  revoke: "https://console.volcengine.com/iam/keymanage",
  hits: [`VOLCENGINE_SECRET_KEY="‹${fake("alnum", 58)}==›"`],
  misses: [`VOLCENGINE_SECRET_KEY="${fake("alnum", 19)}=="`],
});

export const volcengineArkApiKey = defineAssignment({
  id: "volcengine-ark-api-key",
  what: "a Volcengine Ark API key",
  source: "https://www.volcengine.com/docs/82379/1541594",
  severity: "high",
  names: ["volcengine", "ark-api-key", "doubao"],
  value: UUID,
  remediation: "Delete it.",
  revoke: "https://console.volcengine.com/ark",
  hits: [`ARK_API_KEY="‹${fakeUuid()}›"`],
  misses: [`ARK_API_KEY="${fake("hex", 8)}"`],
});
