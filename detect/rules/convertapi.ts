import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const convertapiSecret = defineAssignment({
  id: "convertapi-secret",
  what: "a ConvertAPI secret or token",
  source: "https://docs.convertapi.com/docs/authentication",
  severity: "medium",
  names: ["convert-api"],
  value: /(?:secret_)?[a-z0-9]{16}|[a-z0-9]{32}/,
  remediation: "Roll the secret, or delete the token.",
  revoke: "https://www.convertapi.com/a/authentication",
  hits: [
    `CONVERT_API_SECRET="‹${fake("alnum", 16)}›"`,
    `CONVERT_API_SECRET="‹secret_${fake("alnum", 16)}›"`,
    `CONVERT_API_SECRET="‹${fake("alnum", 32)}›"`,
  ],
  misses: [`CONVERT_API_SECRET="${fake("alnum", 5)}"`],
});
