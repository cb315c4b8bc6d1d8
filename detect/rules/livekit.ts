import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const livekitApiSecret = defineAssignment({
  id: "livekit-api-secret",
  what: "a LiveKit API secret",
  source: "https://docs.livekit.io/home/get-started/authentication/",
  severity: "critical",
  names: ["livekit"],
  value: /[A-Za-z0-9+/_-]{43,44}=?/,
  remediation: "Revoke the key under settings, API keys.",
  revoke: "https://cloud.livekit.io",
  hits: [`LIVEKIT_API_SECRET="‹${fake("alnum", 43)}›"`],
  misses: ["LIVEKIT_API_SECRET=" + fake("hex", 10)],
});
