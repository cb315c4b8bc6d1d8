import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const caspioCredential = defineAssignment({
  id: "caspio-credential",
  what: "a Caspio client ID or secret",
  source: "https://howto.caspio.com/web-services-api/rest-api/authenticating-rest/",
  severity: "high",
  names: ["caspio"],
  value: /[a-f0-9]{50}/,
  remediation: "Reset the secret in Caspio under Web services profiles.",
  hits: [`CASPIO_CLIENT_SECRET="‹${fake("hex", 50)}›"`],
  misses: [`CASPIO_CLIENT_SECRET="${fake("hex", 16)}"`],
});
