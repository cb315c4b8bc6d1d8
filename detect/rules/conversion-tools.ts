import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const conversionToolsToken = defineAssignment({
  id: "conversion-tools-token",
  what: "a Conversion Tools API token",
  source: "https://conversiontools.io/api-documentation",
  severity: "medium",
  names: ["conversion-tools"],
  value: /eyJ[a-z0-9_-]{10,100}\.[a-z0-9_-]{20,300}\.[a-z0-9_-]{43,86}/,
  remediation: "Regenerate the token.",
  revoke: "https://conversiontools.io/profile",
  hits: [
    `CONVERSION_TOOLS_API_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`,
  ],
  misses: [`CONVERSION_TOOLS_API_TOKEN="${fake("alnum", 12)}"`],
});
