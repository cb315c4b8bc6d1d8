import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const whoisxmlapiKey = defineAssignment({
  id: "whoisxmlapi-key",
  what: "a WhoisXML API key",
  source: "https://whois.whoisxmlapi.com/documentation/making-requests",
  severity: "low",
  names: ["whoisxml", "whoisxmlapi", "geoipify", "geo-ipify", "ipify"],
  value: /at_[A-Za-z0-9]{29}/,
  remediation: "Reset the key.",
  revoke: "https://user.whoisxmlapi.com/products",
  hits: [`WHOISXML_API_KEY="‹at_${fake("alnum", 29)}›"`, `GEO_IPIFY_KEY="‹at_${fake("alnum", 29)}›"`],
  misses: ["WHOISXML_API_KEY=" + fake("hex", 10)],
});
