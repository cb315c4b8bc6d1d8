import { generatedVerdict } from "../checks/generated.ts";
import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Change the key; move the old one to SECRET_KEY_FALLBACKS while sessions end.";

export const djangoInsecureKey = defineRule({
  id: "django-insecure-key",
  what: "a Django secret key that startproject made",
  source: "https://docs.djangoproject.com/en/stable/howto/deployment/checklist/#secret-key",
  severity: "medium",
  keywords: ["django-insecure-"],
  pattern: token(/django-insecure-[a-z0-9!@#$%^&*(_=+)-]{50}/),
  remediation,
  hits: ["django-insecure-" + fake("lower", 50)],
  misses: ["django-insecure-" + fake("lower", 16)],
});

export const djangoSecretKey = defineAssignment({
  id: "django-secret-key",
  what: "a Django secret key",
  source: "https://docs.djangoproject.com/en/stable/ref/settings/#secret-key",
  severity: "high",
  names: ["secret_key", "django-secret", "django_key"],
  // 50 of letters, digits and !@#$%^&*(-_=+), as get_random_secret_key() makes it.
  value: /(?=[\w!@#$%^&*(=+)-]{0,49}[!@#$%^&*(=+)])[\w!@#$%^&*(=+)-]{50}/,
  validate: generatedVerdict,
  remediation,
  hits: [`SECRET_KEY="‹${fake("lower", 20)}#k$${fake("lower", 11)}=@!(^${fake("lower", 11)}›"`],
  misses: [`SECRET_KEY="${fake("lower", 6)}#k$${fake("lower", 3)}=@!(^${fake("lower", 3)}"`],
});
