import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cexioKey = defineAssignment({
  id: "cexio-key",
  what: "a CEX.IO API key or secret",
  source: "https://trade.cex.io/docs/#authentication",
  severity: "critical",
  names: ["cexio", "cex-io", "cex.io"],
  value: /[a-z0-9]{24,27}/,
  remediation: "Delete the key under Profile, API.",
  revoke: "https://cex.io",
  hits: [`CEXIO_API_SECRET="‹${fake("alnum", 26)}›"`],
  misses: [`CEXIO_API_SECRET="${fake("alnum", 8)}"`],
});
