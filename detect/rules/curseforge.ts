import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const curseforgeKey = defineAssignment({
  id: "curseforge-key",
  what: "a CurseForge API key",
  source: "https://docs.curseforge.com/rest-api/",
  severity: "medium",
  names: ["curse-forge", "cf_api"],
  value: /\$2a\$10\$[a-z0-9./]{53}/,
  common: true,
  remediation: "Regenerate the key.",
  revoke: "https://console.curseforge.com",
  hits: [`CURSEFORGE_API_KEY="‹$2a$10$${fake("alnum", 53)}›"`],
  misses: [`CURSEFORGE_API_URL="https://api.curseforge.com"`],
});

export const curseforgeUploadToken = defineAssignment({
  id: "curseforge-upload-token",
  what: "a CurseForge upload token",
  source: "https://support.curseforge.com/en/support/solutions/articles/9000197321-curseforge-upload-api",
  severity: "high",
  names: ["curse-forge"],
  value: UUID,
  remediation: "Delete the token.",
  revoke: "https://legacy.curseforge.com/account/api-tokens",
  hits: [`CURSEFORGE_TOKEN="‹${fakeUuid()}›"`],
  misses: [`CURSEFORGE_TOKEN="${fake("hex", 8)}"`],
});
