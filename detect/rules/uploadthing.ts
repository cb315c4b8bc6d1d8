import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const uploadthingToken = defineAssignment({
  id: "uploadthing-token",
  what: "an UploadThing token",
  source: "https://docs.uploadthing.com/getting-started/appdir",
  severity: "high",
  names: ["uploadthing", "upload-thing"],
  value: /eyJ[A-Za-z0-9+/=]{80,400}|sk_live_[a-f0-9]{64}/,
  remediation: "Revoke it under API keys.",
  revoke: "https://uploadthing.com/dashboard",
  hits: [`UPLOADTHING_TOKEN="‹eyJ${fake("alnum", 160)}›"`],
  misses: [`UPLOADTHING_TOKEN="eyJ${fake("alnum", 53)}"`],
});
