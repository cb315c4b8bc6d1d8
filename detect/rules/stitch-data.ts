import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stitchDataToken = defineAssignment({
  id: "stitch-data-token",
  what: "a Stitch API access token",
  source: "https://www.stitchdata.com/docs/developers/stitch-connect/guides/authentication",
  severity: "high",
  names: ["stitch-data", "stitch-connect"],
  value: /[A-Za-z0-9_-]{32,64}/,
  remediation: "Revoke it in Stitch's account settings under API access keys.",
  hits: [`STITCH_DATA_TOKEN="‹${fake("alnum", 35)}›"`],
  misses: [`STITCH_DATA_TOKEN="${fake("alnum", 11)}"`],
});
