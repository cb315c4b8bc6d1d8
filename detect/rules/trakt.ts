import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const traktClientSecret = defineAssignment({
  id: "trakt-client-secret",
  what: "a Trakt client secret",
  source: "https://trakt.docs.apiary.io/#introduction/create-an-app",
  severity: "high",
  names: ["trakt"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it at the application's page on Trakt.",
  hits: [`TRAKT_CLIENT_SECRET=‹${fake("hex", 64)}›`],
  misses: ["TRAKT_REGION=shop"],
});
