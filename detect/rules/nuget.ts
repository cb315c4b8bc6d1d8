import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const nugetKey = defineRule({
  id: "nuget-key",
  what: "a NuGet API key",
  source: "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
  severity: "critical",
  documented: false,
  keywords: ["oy2"],
  pattern: token(/oy2[a-z0-9]{43}/),
  remediation: "Delete it.",
  revoke: "https://www.nuget.org/account/apikeys",
  hits: ["oy2" + fake("lower", 43)],
  misses: ["oy2" + fake("lower", 10)],
});

export const nugetLegacyKey = defineAssignment({
  id: "nuget-legacy-key",
  what: "a NuGet API key",
  source: "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
  severity: "critical",
  names: ["nuget"],
  common: true,
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete it.",
  revoke: "https://www.nuget.org/account/apikeys",
  hits: [`NUGET_API_KEY=‹${fakeUuid()}›`],
  misses: ["NUGET_SOURCE=shop"],
});
