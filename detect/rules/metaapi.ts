import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const metaapiToken = defineAssignment({
  id: "metaapi-token",
  what: "a MetaApi token",
  source: "https://metaapi.cloud/docs/metastats/restApi/auth/",
  severity: "high",
  names: ["metaapi"],
  value: JWT,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.metaapi.cloud/api-access/generate-token",
  hits: [
    `METAAPI_TOKEN="‹${["eyJ" + fake("alnum", 17), "eyJ" + fake("alnum", 37), fake("alnum", 43)].join(".")}›"`,
  ],
  misses: ['METAAPI_TOKEN="short"'],
});
