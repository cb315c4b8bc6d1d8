import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const artifactoryApiKey = defineRule({
  id: "artifactory-api-key",
  what: "an Artifactory API key",
  source: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key",
  severity: "high",
  documented: false,
  keywords: ["AKCp"],
  pattern: token(/AKCp[A-Za-z0-9]{60,80}/),
  remediation: "Revoke the API key in the user's profile.",
  hits: ["AKCp" + fake("alnum", 69)],
  misses: ["AKCp" + fake("alnum", 20)],
});

export const artifactoryReferenceToken = defineRule({
  id: "artifactory-reference-token",
  what: "an Artifactory reference token",
  source: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-tokens",
  severity: "high",
  documented: false,
  keywords: ["cmVmd"],
  // Base64: it begins with "reftkn".
  pattern: token(/cmVmd[A-Za-z0-9]{59}/),
  remediation: "Revoke the token under Administration, Access Tokens.",
  hits: ["cmVmdGtu" + fake("alnum", 56)],
  misses: ["cmVmdGtu" + "OjAx"],
});
