import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paperformApiKey = defineAssignment({
  id: "paperform-api-key",
  what: "a Paperform API key",
  source: "https://paperform.readme.io/reference/getting-started-1",
  severity: "high",
  names: ["paperform"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/,
  remediation: "Revoke the key.",
  revoke: "https://paperform.co/account/developer",
  hits: [`PAPERFORM_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["PAPERFORM_API_KEY=" + fake("hex", 10)],
});
