import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const modalToken = defineAssignment({
  id: "modal-token",
  what: "a Modal token",
  source: "https://modal.com/docs/reference/modal.config",
  severity: "critical",
  names: ["modal"],
  common: true,
  value: /a[ks]-[A-Za-z0-9]{22}/,
  remediation: "Delete the token.",
  revoke: "https://modal.com/settings/tokens",
  hits: [`MODAL_TOKEN_ID="‹ak-${fake("alnum", 22)}›"`, `MODAL_TOKEN_SECRET="‹as-${fake("alnum", 22)}›"`],
  misses: ["MODAL_TOKEN_ID=" + fake("hex", 10)],
});
