import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const PASSWORD = fake("alnum", 25).replace(/.{5}(?=.)/g, "$&-");

export const nextcloudAppPassword = defineAssignment({
  id: "nextcloud-app-password",
  what: "a Nextcloud app password",
  source: "https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html",
  severity: "high",
  names: ["nextcloud", "owncloud"],
  value: /[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4}|[A-Za-z0-9]{72}/,
  remediation: "Revoke it in Nextcloud's security settings.",
  hits: [`NEXTCLOUD_PASSWORD=‹${PASSWORD}›`],
  misses: ["NEXTCLOUD_REGION=shop"],
});
