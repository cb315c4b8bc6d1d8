import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const listenNotesApiKey = defineAssignment({
  id: "listen-notes-api-key",
  what: "a Listen Notes API key",
  source: "https://www.listennotes.com/api/docs/",
  severity: "low",
  names: ["listen-notes", "listennotes", "listen-api", "listenapi"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://www.listennotes.com/api/dashboard/",
  hits: [`LISTENNOTES_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["LISTENNOTES_API_KEY=" + fake("hex", 10)],
});
