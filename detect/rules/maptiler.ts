import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const maptilerApiKey = defineAssignment({
  id: "maptiler-api-key",
  what: "a MapTiler API key",
  source: "https://docs.maptiler.com/cloud/api/authentication-key/",
  severity: "low",
  names: ["maptiler", "map-tiler"],
  value: /[A-Za-z0-9]{20}|[a-f0-9]{32}_[a-f0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://cloud.maptiler.com/account/keys/",
  hits: [`MAPTILER_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ["MAPTILER_API_KEY=" + fake("hex", 10)],
});
