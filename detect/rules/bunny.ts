import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const bunnyAccountKey = defineAssignment({
  id: "bunny-account-key",
  what: "a bunny.net account API key",
  source: "https://docs.bunny.net/reference/bunnynet-api-overview",
  severity: "critical",
  names: ["bunny", "bunnycdn", "bunny-net"],
  value:
    /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Regenerate the key.",
  revoke: "https://dash.bunny.net/account/api-key",
  hits: [`BUNNY_API_KEY="‹${fakeUuid()}${fakeUuid()}›"`],
  misses: [`BUNNY_API_KEY="${fake("hex", 8)}${fake("hex", 8)}"`],
});

export const bunnyStoragePassword = defineAssignment({
  id: "bunny-storage-password",
  what: "a bunny.net storage zone password",
  source: "https://docs.bunny.net/reference/storage-api",
  severity: "high",
  names: ["bunny", "bunnycdn", "bunny-net"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}/,
  remediation: "Reset the password.",
  revoke: "https://dash.bunny.net/storage",
  hits: [
    `BUNNY_STORAGE_PASSWORD="‹${fake("hex", 8)}-${fake("hex", 4)}-${fake("hex", 4)}-${fake("hex", 12)}-${fake("hex", 4)}-${fake("hex", 4)}›"`,
  ],
  misses: [
    `BUNNY_STORAGE_PASSWORD="${fake("hex", 2)}-${fake("hex", 2)}-${fake("hex", 2)}-${fake("hex", 4)}-${fake("hex", 2)}-${fake("hex", 2)}"`,
  ],
});
