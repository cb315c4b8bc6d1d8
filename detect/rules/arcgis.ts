import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const arcgisKey = defineRule({
  id: "arcgis-key",
  what: "an ArcGIS API key",
  source: "https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/",
  severity: "medium",
  documented: false,
  keywords: ["AAPK", "AAPT"],
  // Not within base64.
  pattern:
    /(?<![A-Za-z0-9_+/=-])(?<secret>AAP[KT][A-Za-z0-9_-]{60,260}(?:\.[A-Za-z0-9_.-]{0,40})?)(?![A-Za-z0-9_+/=-])/,
  remediation: "Delete the API key credential, or regenerate the key, in ArcGIS under My content.",
  hits: ["AAPK" + fake("alnum", 96)],
  misses: ["AAPK" + fake("alnum", 32)],
});
