import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wordpressComClientSecret = defineAssignment({
  id: "wordpress-com-client-secret",
  what: "a WordPress.com client secret",
  source: "https://developer.wordpress.com/docs/oauth2/",
  severity: "high",
  names: ["wordpress-com", "wpcom", "wpcc", "wordpress-client"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Reset it.",
  revoke: "https://developer.wordpress.com/apps",
  hits: [`WPCOM_CLIENT_SECRET="‹${fake("alnum", 64)}›"`],
  misses: [`WPCOM_CLIENT_SECRET="${fake("alnum", 21)}"`],
});
