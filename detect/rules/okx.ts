import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const okxSecretKey = defineAssignment({
  id: "okx-secret-key",
  what: "an OKX secret key",
  source: "https://www.okx.com/docs-v5/en/#overview-rest-authentication",
  severity: "critical",
  names: ["okx", "okex"],
  value: /[A-F0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://www.okx.com/account/my-api",
  hits: [`OKX_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: ["OKX_SECRET_KEY=" + fake("hex", 10)],
});

export const okxApiKey = defineAssignment({
  id: "okx-api-key",
  what: "an OKX API key",
  source: "https://www.okx.com/docs-v5/en/#overview-rest-authentication",
  severity: "high",
  names: ["okx", "okex"],
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://www.okx.com/account/my-api",
  hits: [`OKX_API_KEY="‹${fakeUuid()}›"`],
  misses: ["OKX_API_KEY=" + fake("hex", 10)],
});
