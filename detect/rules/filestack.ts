import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.filestack.com/docs/security/";
const remediation = "Regenerate the app's secret.";
const revoke = "https://dev.filestack.com";

export const filestackSecret = defineAssignment({
  id: "filestack-secret",
  what: "a Filestack app secret",
  source,
  severity: "high",
  names: ["file-stack", "filepicker"],
  value: /[A-Z0-9]{26}/,
  remediation,
  revoke,
  hits: [`FILESTACK_APP_SECRET="‹${fake("upper", 26)}›"`],
  misses: [`FILESTACK_APP_SECRET="${fake("upper", 8)}"`],
});

export const filestackKey = defineAssignment({
  id: "filestack-key",
  what: "a Filestack API key",
  source,
  severity: "medium",
  names: ["file-stack", "filepicker"],
  value: /A[a-z0-9]{20}z/,
  remediation,
  revoke,
  hits: [`FILESTACK_API_KEY="‹A${fake("alnum", 20)}z›"`],
  misses: [`FILESTACK_API_KEY="A${fake("alnum", 9)}z"`],
});
