import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const worldCoinIndexApiKey = defineAssignment({
  id: "world-coin-index-api-key",
  what: "a WorldCoinIndex API key",
  source: "https://www.worldcoinindex.com/apiservice",
  severity: "low",
  names: ["worldcoinindex", "world-coin-index"],
  value: /[A-Za-z0-9]{30,40}/,
  remediation: "Regenerate it in WorldCoinIndex's dashboard.",
  hits: [`WORLDCOININDEX_API_KEY="‹${fake("alnum", 35)}›"`],
  misses: [`WORLDCOININDEX_API_KEY="${fake("alnum", 11)}"`],
});
