import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const idealPostcodesKey = defineAssignment({
  id: "ideal-postcodes-key",
  what: "an Ideal Postcodes API key",
  source: "https://docs.ideal-postcodes.co.uk/docs/guides/api-key",
  severity: "low",
  names: ["ideal-postcodes", "idealpostcodes"],
  value: /[ai]k_[A-Za-z0-9]{20,32}/,
  remediation: "Delete the key.",
  revoke: "https://account.ideal-postcodes.co.uk",
  hits: [`IDEAL_POSTCODES_API_KEY="‹ak_${fake("alnum", 25)}›"`],
  misses: ["IDEAL_POSTCODES_API_KEY=" + fake("hex", 10)],
});
