import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const nugetKey = defineRule({
  id: "nuget-key",
  what: "a NuGet API key",
  source: "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
  severity: "critical",
  documented: false,
  keywords: ["oy2"],
  pattern: token(/oy2[a-z0-9]{43}/),
  remediation: "Delete it at https://www.nuget.org/account/apikeys.",
  hits: ["oy2" + fake("lower", 43)],
  misses: ["oy2" + fake("lower", 10)],
});
