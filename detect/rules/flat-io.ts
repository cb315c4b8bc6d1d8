import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const flatIoToken = defineAssignment({
  id: "flat-io-token",
  what: "a Flat personal access token",
  source: "https://flat.io/developers/docs/api/authentication.html",
  severity: "medium",
  names: ["flat-io", "flat.io", "flatio"],
  // A float on either side of a word ends in flatio as well as inflation does.
  value: /[a-f0-9]{128}/,
  common: true,
  remediation: "Delete the token.",
  revoke: "https://flat.io/developers/apps",
  hits: [`FLAT_IO_TOKEN="‹${fake("hex", 128)}›"`],
  misses: [`FLAT_IO_TOKEN="${fake("hex", 42)}"`],
});
