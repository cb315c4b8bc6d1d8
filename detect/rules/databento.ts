import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const databentoKey = defineRule({
  id: "databento-key",
  what: "a Databento API key",
  source: "https://databento.com/docs/api-historical/basics/authentication",
  severity: "medium",
  documented: false,
  keywords: ["db-"],
  // The page gives the shape; db- begins too much else to be told without the name.
  pattern: token(/db-[A-Za-z0-9]{29}/),
  remediation: "Delete the key.",
  revoke: "https://databento.com/portal/keys",
  hits: [`DATABENTO_API_KEY=‹db-${fake("alnum", 29)}›`],
  misses: ["DATABENTO_DATASET=GLBX.MDP3"],
});
