import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const recaptchaSecretKey = defineRule({
  id: "recaptcha-secret-key",
  what: "a reCAPTCHA secret key",
  source: "https://developers.google.com/recaptcha/docs/verify",
  severity: "medium",
  documented: false,
  keywords: ["captcha"],
  // Site keys look alike and are public by design.
  pattern:
    /captcha(?![\w.-]{0,24}(?:site|public|client))[\w.-]{0,40}["'`]?\]?[ \t]{0,8}(?::=|=>|=|:|,)[ \t]{0,8}["'`]?(?<secret>6L[A-Za-z0-9_-]{38})(?![\w-])/i,
  remediation: "Make a new key pair.",
  revoke: "https://www.google.com/recaptcha/admin",
  hits: [`RECAPTCHA_SECRET_KEY="‹6L${fake("alnum", 38)}›"`],
  misses: [`RECAPTCHA_SITE_KEY="6L${fake("alnum", 38)}"`],
});
