import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const imgurClientSecret = defineAssignment({
  id: "imgur-client-secret",
  what: "an Imgur client secret",
  source: "https://apidocs.imgur.com/",
  severity: "medium",
  names: ["imgur"],
  value: /[a-f0-9]{40}/,
  remediation: "Make a new secret.",
  revoke: "https://imgur.com/account/settings/apps",
  hits: [`IMGUR_CLIENT_SECRET="‹${fake("hex", 40)}›"`],
  misses: ["IMGUR_CLIENT_SECRET=" + fake("hex", 10)],
});

export const imgurClientId = defineAssignment({
  id: "imgur-client-id",
  what: "an Imgur client ID",
  source: "https://apidocs.imgur.com/",
  severity: "low",
  names: ["imgur"],
  value: /[a-f0-9]{15}/,
  remediation: "Delete the app.",
  revoke: "https://imgur.com/account/settings/apps",
  hits: [`IMGUR_CLIENT_ID="‹${fake("hex", 15)}›"`],
  misses: ["IMGUR_CLIENT_ID=" + fake("hex", 10)],
});
