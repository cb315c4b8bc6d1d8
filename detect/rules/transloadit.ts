import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const transloaditAuthSecret = defineAssignment({
  id: "transloadit-auth-secret",
  what: "a Transloadit auth key or secret",
  source: "https://transloadit.com/docs/api/authentication/",
  severity: "high",
  names: ["transloadit"],
  value: /[a-f0-9]{40}|[a-f0-9]{32}|[A-Za-z0-9]{32,40}/,
  remediation: "Delete it under the workspace's credentials.",
  revoke: "https://transloadit.com",
  hits: [`TRANSLOADIT_SECRET="‹${fake("hex", 40)}›"`],
  misses: [`TRANSLOADIT_SECRET="${fake("hex", 13)}"`],
});
