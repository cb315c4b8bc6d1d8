import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const nexusNpmToken = defineRule({
  id: "nexus-npm-token",
  what: "a Sonatype Nexus npm token",
  source: "https://help.sonatype.com/en/npm-security.html",
  severity: "high",
  documented: false,
  keywords: ["NpmToken."],
  pattern: token(/NpmToken\.[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Reset the user's npm token in Nexus Repository.",
  hits: ["NpmToken." + fakeUuid()],
  misses: ["NpmToken." + fake("hex", 8)],
});

export const nexusPassword = defineAssignment({
  id: "nexus-password",
  what: "a Sonatype Nexus user token or password",
  source: "https://central.sonatype.org/publish/generate-portal-token/",
  severity: "critical",
  names: [
    "nexus-password",
    "nexus-token",
    "nexus-pass",
    "sonatype-password",
    "sonatype-token",
    "ossrh-password",
    "ossrh-token",
    "maven-central-password",
    "mavencentralpassword",
    "sonatypepassword",
    "ossrhpassword",
  ],
  value: /[A-Za-z0-9+/_]{32,64}/,
  remediation: "Revoke the user token in Maven Central's portal, or in Nexus under the user's token.",
  revoke: "https://central.sonatype.com/usertoken",
  hits: [`OSSRH_TOKEN="‹${fake("alnum", 44)}›"`],
  misses: [`OSSRH_TOKEN="${fake("alnum", 14)}"`],
});
