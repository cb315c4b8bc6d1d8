import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appleSharedSecret = defineAssignment({
  id: "apple-shared-secret",
  what: "an App Store shared secret",
  source:
    "https://developer.apple.com/help/app-store-connect/configure-in-app-purchase-settings/generate-a-shared-secret-to-verify-receipts/",
  severity: "high",
  names: [
    "itunes-shared",
    "app-store-shared",
    "appstore-shared",
    "apple-shared",
    "iap-shared",
    "itunes-secret",
    "appstore-secret",
  ],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the shared secret in App Store Connect.",
  hits: [`ITUNES_SHARED_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`ITUNES_SHARED_SECRET="${fake("hex", 10)}"`],
});
