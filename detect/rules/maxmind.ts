import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const maxmindLicenseKey = defineRule({
  id: "maxmind-license-key",
  what: "a MaxMind license key",
  source: "https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/",
  severity: "medium",
  keywords: ["_mmk"],
  pattern: token(/[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/),
  remediation: "Delete it in the MaxMind account portal.",
  hits: [fake("alnum", 6) + "_" + fake("alnum", 29) + "_mmk"],
  misses: ["a_mmk"],
});

export const maxmindLegacyKey = defineAssignment({
  id: "maxmind-legacy-key",
  what: "a MaxMind license key",
  source: "https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/",
  severity: "medium",
  // Before March 2023.
  names: ["maxmind", "geoip-license", "geoipupdate-license"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Delete it in the MaxMind account portal.",
  hits: [`MAXMIND_LICENSE_KEY=‹${fake("alnum", 16)}›`],
  misses: ["MAXMIND_ACCOUNT_ID=" + fake("digits", 6)],
});
