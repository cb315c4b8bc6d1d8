import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const denoDeployToken = defineRule({
  id: "deno-deploy-token",
  what: "a Deno Deploy token",
  source: "https://docs.deno.com/deploy/",
  severity: "high",
  documented: false,
  keywords: ["ddp_", "ddo_", "ddw_"],
  pattern: token(/dd[pow]_[A-Za-z0-9]{36}/),
  remediation: "Revoke it in Deno Deploy's account settings.",
  hits: ["ddp_" + fake("alnum", 36)],
  misses: ["ddp_" + "..."],
});
