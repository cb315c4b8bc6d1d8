import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const monnifySecretKey = defineAssignment({
  id: "monnify-secret-key",
  what: "a Monnify secret key",
  source: "https://developers.monnify.com/docs/getting-started",
  severity: "critical",
  names: ["monnify"],
  value: /MK_(?:PROD|TEST)_[A-Z0-9]{10}|[A-Z0-9]{32}/,
  remediation: "Make new keys in Monnify's dashboard under developers.",
  hits: [`MONNIFY_SECRET_KEY="‹${fake("upper", 32)}›"`, `MONNIFY_API_KEY="‹MK_PROD_${fake("upper", 10)}›"`],
  misses: ["MONNIFY_SECRET_KEY=" + fake("hex", 10)],
});
