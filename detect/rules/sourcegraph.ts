import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const sourcegraphToken = defineRule({
  id: "sourcegraph-token",
  what: "a Sourcegraph access token",
  source: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
  severity: "high",
  documented: false,
  keywords: ["sgp_"],
  pattern: token(/sgp_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}/),
  remediation: "Delete it in Sourcegraph's settings under access tokens.",
  hits: ["sgp_" + fake("hex", 16) + "_" + fake("hex", 40), "sgp_" + fake("hex", 40)],
  misses: ["sgp_" + "short"],
});
