import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const monnifySecretKey = defineAssignment({
  id: "monnify-secret-key",
  what: "a Monnify secret key",
  source: "https://developers.monnify.com/docs/getting-started",
  severity: "critical",
  names: ["monnify"],
  value: /[A-Z0-9]{32}/,
  remediation: "Make new keys in Monnify's dashboard under developers.",
  hits: [`MONNIFY_SECRET_KEY="‹${fake("upper", 32)}›"`],
  misses: ["MONNIFY_SECRET_KEY=" + fake("hex", 10)],
});

export const monnifyApiKey = defineRule({
  id: "monnify-api-key",
  what: "a Monnify API key",
  source: "https://developers.monnify.com/docs/getting-started",
  severity: "critical",
  documented: false,
  keywords: ["MK_PROD_", "MK_TEST_"],
  pattern: token(/MK_(?:PROD|TEST)_[A-Z0-9]{10}/),
  remediation: "Make new keys in Monnify's dashboard under developers.",
  hits: ["MK_PROD_" + fake("upper", 10)],
  misses: ["MK_PROD_" + fake("upper", 4)],
});
