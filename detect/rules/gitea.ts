import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const giteaToken = defineAssignment({
  id: "gitea-token",
  what: "a Gitea or Forgejo access token",
  source: "https://docs.gitea.com/development/api-usage#generating-and-listing-api-tokens",
  severity: "high",
  names: ["gitea", "forgejo", "codeberg"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the token in the user's settings under applications.",
  hits: [`GITEA_TOKEN=‹${fake("hex", 40)}›`],
  misses: ["GITEA_URL=https://git.acme.io"],
});
