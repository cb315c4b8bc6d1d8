import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const unityServiceKey = defineAssignment({
  id: "unity-service-key",
  what: "a Unity service account secret key",
  source: "https://docs.unity.com/en-us/cloud/service-accounts",
  severity: "high",
  names: ["unity-service", "unity-secret", "unity-api", "unity-cloud"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Delete it in Unity Cloud under service accounts.",
  hits: [`UNITY_SERVICE_ACCOUNT_SECRET=‹${fake("alnum", 32)}›`],
  misses: ["UNITY_REGION=shop"],
});
