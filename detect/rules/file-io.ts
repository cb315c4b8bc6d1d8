import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fileIoKey = defineAssignment({
  id: "file-io-key",
  what: "a file.io API key",
  source: "https://www.file.io/developers",
  severity: "medium",
  names: ["file-io", "fileio"],
  value: /[A-Z0-9]{7}(?:[.-][A-Z0-9]{7}){3,4}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://www.file.io/account",
  hits: [
    `FILEIO_API_KEY="‹${fake("upper", 7)}.${fake("digits", 7)}.${fake("upper", 7)}.${fake("digits", 7)}›"`,
  ],
  misses: [`FILEIO_API_KEY="${fake("upper", 7)}"`],
});
