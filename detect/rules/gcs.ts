import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const gcsHmacSecret = defineAssignment({
  id: "gcs-hmac-secret",
  what: "a Google Cloud Storage HMAC secret",
  source: "https://cloud.google.com/storage/docs/authentication/hmackeys",
  severity: "critical",
  names: ["gcs", "goog1e", "google-storage", "google-cloud-storage", "gs_secret", "gs_access"],
  value: /(?![a-f0-9]{40})[A-Za-z0-9+/]{40}/,
  remediation: "Deactivate and delete the HMAC key under Cloud Storage, settings, interoperability.",
  hits: [`GCS_HMAC_SECRET="‹${fake("base64", 40)}›"`],
  misses: ["GCS_HMAC_SECRET=" + fake("hex", 10)],
});

export const gcsHmacAccessId = defineRule({
  id: "gcs-hmac-access-id",
  what: "a Google Cloud Storage HMAC access ID",
  source: "https://cloud.google.com/storage/docs/authentication/hmackeys",
  severity: "medium",
  keywords: ["GOOG"],
  // 24 characters for a user, 61 for a service account.
  pattern: token(/GOOG[A-Z0-9]{20}(?:[A-Z0-9]{37})?/),
  remediation: "Deactivate and delete the HMAC key under Cloud Storage, settings, interoperability.",
  hits: ["GOOG1E" + fake("upper", 55), "GOOG" + fake("upper", 20)],
  misses: ["GOOG" + fake("upper", 9)],
});
