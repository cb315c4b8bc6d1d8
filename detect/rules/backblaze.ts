import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const backblazeKey = defineAssignment({
  id: "backblaze-key",
  what: "a Backblaze B2 application key",
  source: "https://www.backblaze.com/docs/cloud-storage-application-keys",
  severity: "high",
  names: ["backblaze", "b2-application", "b2-app"],
  value: /K00[A-Za-z0-9/+]{28}/,
  remediation: "Delete the key under Application Keys.",
  hits: [`BACKBLAZE_API_KEY="‹K00${fake("alnum", 28)}›"`],
  misses: ['BACKBLAZE_API_KEY="short"'],
});
