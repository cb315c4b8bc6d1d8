import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const expoToken = defineAssignment({
  id: "expo-token",
  what: "an Expo access token",
  source: "https://docs.expo.dev/accounts/programmatic-access/",
  severity: "high",
  names: ["expo-token", "expo-access", "expo_cli", "eas_token"],
  value: /[a-z0-9_-]{40}/,
  remediation: "Delete the token.",
  revoke: "https://expo.dev/settings/access-tokens",
  hits: [`EXPO_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: [`EXPO_TOKEN="${fake("alnum", 13)}"`],
});
