import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const podioClientSecret = defineAssignment({
  id: "podio-client-secret",
  what: "a Podio client secret",
  source: "https://developers.podio.com/authentication",
  severity: "high",
  names: ["podio"],
  value: /[A-Za-z0-9]{64}|[a-f0-9]{32}/,
  remediation: "Reset the secret.",
  revoke: "https://podio.com/settings/api",
  hits: [`PODIO_CLIENT_SECRET="‹${fake("alnum", 64)}›"`, `PODIO_APP_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["PODIO_CLIENT_SECRET=" + fake("hex", 10)],
});
