import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const soundcloudClientSecret = defineAssignment({
  id: "soundcloud-client-secret",
  what: "a SoundCloud client ID or secret",
  source: "https://developers.soundcloud.com/docs/api/guide#authentication",
  severity: "medium",
  names: ["soundcloud", "sound-cloud"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Replace it.",
  revoke: "https://soundcloud.com/you/apps",
  hits: [`SOUNDCLOUD_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`SOUNDCLOUD_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
