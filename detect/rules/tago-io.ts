import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const tagoIoToken = defineAssignment({
  id: "tago-io-token",
  what: "a TagoIO token",
  source: "https://help.tago.io/portal/en/kb/articles/495-account-token",
  severity: "high",
  names: ["tago-io", "tagoio"],
  value: UUID,
  remediation: "Delete it under the profile's tokens.",
  revoke: "https://admin.tago.io",
  hits: [`TAGOIO_TOKEN="‹${fakeUuid()}›"`],
  misses: [`TAGOIO_TOKEN="${fake("hex", 8)}"`],
});
