import { verdictAsA } from "../argument.ts";
import { defineAssignment, defineRule } from "../rule.ts";
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

export const gradleBuildField = defineRule({
  id: "gradle-build-field",
  kind: "structure",
  what: "a key that a build writes into the app",
  source:
    "https://developer.android.com/build/gradle-tips#share-custom-fields-and-resource-values-with-your-app-code",
  severity: "high",
  keywords: ["buildConfigField", "resValue"],
  // The type, the name, and the value: in code it has quotes of its own.
  pattern:
    /(?:buildConfigField|resValue)[ (]{1,3}["'][A-Za-z.]{1,30}["'],\s{0,20}["'](?:\w{0,60}_)?(?:api_?)?(?:key|token|secret|password|passwd|pwd)["'],\s{0,20}["'\\]{1,4}(?<secret>[^\s"'`\\$]{6,128})["'\\]/i,
  validate: verdictAsA("key"),
  remediation: "Change it, for everybody who has the app has it, and let a server of yours use the new one.",
  hits: [
    'buildConfigField "String", "API_KEY", "\\"' + '‹tr0mbone-Sky9›\\""',
    "buildConfigField('String', 'MAIL_PASSWORD', '\"" + "‹tr0mbone-Sky9›\"')",
    'resValue "string", "maps_api_key", "' + '‹tr0mbone-Sky9›"',
  ],
  misses: [
    'buildConfigField "String", "API_KEY", "\\"${key}\\""',
    'buildConfigField "String", "API_KEY", apiKey',
    'resValue "string", "app_name", "' + 'tr0mbone-Sky9"',
  ],
});
