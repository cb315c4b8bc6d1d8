import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gradlePluginPortalSecret = defineAssignment({
  id: "gradle-plugin-portal-secret",
  what: "a Gradle Plugin Portal key or secret",
  source: "https://docs.gradle.org/current/userguide/publishing_gradle_plugins.html",
  severity: "critical",
  names: [
    "gradle-publish-key",
    "gradle-publish-secret",
    "gradle.publish",
    "gradle-plugin-key",
    "gradle-plugin-secret",
    "gradle-key",
    "gradle-secret",
  ],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Make a new key in the profile.",
  revoke: "https://plugins.gradle.org",
  hits: [`gradle.publish.secret="‹${fake("alnum", 32)}›"`],
  misses: ["gradle.publish.secret=" + fake("hex", 10)],
});

export const develocityAccessKey = defineAssignment({
  id: "develocity-access-key",
  what: "a Develocity (Gradle Enterprise) access key",
  source:
    "https://docs.gradle.com/develocity/gradle-plugin/current/#authenticating_with_a_develocity_access_key",
  severity: "high",
  names: ["develocity", "gradle-enterprise", "gradle-access"],
  value: /(?:[A-Za-z0-9.-]{4,80}=)?[a-z2-7]{52}/,
  remediation: "Revoke the key in Develocity under my settings, access keys.",
  hits: [`DEVELOCITY_ACCESS_KEY="‹ge.shop.dev=${fake("base32", 52)}›"`],
  misses: ['GRADLE_ENTERPRISE_URL="https://ge.shop.dev"'],
});
