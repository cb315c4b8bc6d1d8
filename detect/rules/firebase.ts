import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const firebaseServerKey = defineRule({
  id: "firebase-server-key",
  what: "a Firebase Cloud Messaging server key",
  source: "https://firebase.google.com/docs/cloud-messaging/migrate-v1",
  severity: "critical",
  documented: false,
  keywords: ["AAAA"],
  pattern: token(/AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{126,166}/),
  remediation: "Delete the key in the Firebase console under Cloud Messaging.",
  hits: ["AAAA" + fake("alnum", 7) + ":APA91b" + fake("alnum", 134)],
  misses: ["AAAA" + fake("alnum", 2) + ":APA91b" + fake("alnum", 44)],
});

export const firebaseDatabaseSecret = defineAssignment({
  id: "firebase-database-secret",
  what: "a Firebase Realtime Database secret",
  source: "https://firebase.google.com/docs/database/rest/auth#legacy_tokens",
  severity: "critical",
  names: ["firebase"],
  value: /[a-z0-9]{40}/,
  remediation: "Delete the secret in the Firebase console under service accounts, database secrets.",
  hits: [`FIREBASE_SECRET="‹${fake("alnum", 40)}›"`],
  misses: [`FIREBASE_SECRET="${fake("alnum", 13)}"`],
});
