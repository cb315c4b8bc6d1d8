import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const postmarkToken = defineAssignment({
  id: "postmark-token",
  what: "a Postmark server token",
  source: "https://postmarkapp.com/developer/api/overview",
  severity: "high",
  names: ["postmark"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete it under the server's API tokens.",
  hits: [`POSTMARK_SERVER_TOKEN=‹${uuid}›`],
  misses: ["POSTMARK_FROM=a"],
});
