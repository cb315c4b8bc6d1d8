import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const zapsignApiToken = defineAssignment({
  id: "zapsign-api-token",
  what: "a ZapSign API token",
  source: "https://docs.zapsign.com.br/english/",
  severity: "critical",
  names: ["zapsign"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}(?:[a-f0-9]{8}-[a-f0-9-]{27})?/,
  remediation: "Renew it in ZapSign under settings, integrations.",
  hits: [`ZAPSIGN_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`ZAPSIGN_API_TOKEN="${fake("hex", 8)}"`],
});
