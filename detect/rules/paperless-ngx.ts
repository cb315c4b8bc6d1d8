import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paperlessNgxToken = defineAssignment({
  id: "paperless-ngx-token",
  what: "a Paperless-ngx API token",
  source: "https://docs.paperless-ngx.com/api/#authorization",
  severity: "high",
  names: ["paperless"],
  common: true,
  value: /[a-f0-9]{40}/,
  remediation: "Delete it in Paperless's administration.",
  hits: [`PAPERLESS_TOKEN=‹${fake("hex", 40)}›`],
  misses: ["PAPERLESS_REGION=shop"],
});
