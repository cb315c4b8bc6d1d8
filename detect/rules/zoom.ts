import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zoomClientSecret = defineAssignment({
  id: "zoom-client-secret",
  what: "a Zoom client secret",
  source: "https://developers.zoom.us/docs/internal-apps/",
  severity: "critical",
  names: ["zoom"],
  common: true,
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://marketplace.zoom.us/user/build",
  hits: [`ZOOM_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`ZOOM_CLIENT_SECRET="${fake("alnum", 10)}"`],
});

export const zoomWebhookSecret = defineAssignment({
  id: "zoom-webhook-secret",
  what: "a Zoom webhook secret token",
  source: "https://developers.zoom.us/docs/api/webhooks/",
  severity: "medium",
  names: ["zoom-webhook", "zoom-secret", "zoom-verification"],
  value: /[A-Za-z0-9_-]{22}/,
  remediation: "Regenerate it under the app's features.",
  revoke: "https://marketplace.zoom.us",
  hits: [`ZOOM_WEBHOOK_SECRET_TOKEN="‹${fake("alnum", 22)}›"`],
  misses: [`ZOOM_WEBHOOK_SECRET_TOKEN="${fake("alnum", 7)}"`],
});
