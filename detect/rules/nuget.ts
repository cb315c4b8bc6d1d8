import { annotatedKeyVerdict } from "../checks/identifiable-key.ts";
import { decoded } from "../checks/verdict.ts";
import { defineAssignment, defineRule, token, type Verdict } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const nugetKey = defineRule({
  id: "nuget-key",
  what: "a NuGet API key",
  source:
    "https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV4.cs",
  severity: "critical",
  keywords: ["oy2"],
  pattern: token(/oy2[a-z0-9]{43}/),
  validate: partsVerdict,
  remediation: "Delete it.",
  revoke: "https://www.nuget.org/account/apikeys",
  hits: ["oy2" + fake("lower", 43)],
  misses: ["oy2" + fake("lower", 10)],
});

/**
 * An ID of 12 bytes that begins "v4" and a password of 16, each in base32, so that the last letter of each has bits
 * to spare. https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV4.cs
 */
function partsVerdict(secret: string): Verdict | undefined {
  return /^[a-z2-7]{19}[aq][a-z2-7]{25}[aeimquy4]$/.test(secret)
    ? undefined
    : decoded(false, "an ID and a password");
}

export const nugetAnnotatedKey = defineRule({
  id: "nuget-annotated-key",
  what: "a NuGet API key",
  source:
    "https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV5.cs",
  severity: "critical",
  keywords: ["JQQJ99"],
  // random(52), the fixed JQQJ99, when and for whom (18), the fixed NUGT, a checksum (4)
  pattern: token(/[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}NUGT[A-Za-z0-9]{4}/),
  validate: annotatedKeyVerdict,
  remediation: "Delete it.",
  revoke: "https://www.nuget.org/account/apikeys",
  hits: [fake("alnum", 52) + "JQQJ99" + fake("alnum", 18) + "NUGT" + fake("alnum", 4)],
  misses: ["JQQJ99" + fake("alnum", 18) + "NUGT" + fake("alnum", 4)],
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
