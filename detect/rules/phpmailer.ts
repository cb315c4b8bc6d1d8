import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const phpmailerPassword = defineRule({
  id: "phpmailer-password",
  kind: "structure",
  what: "an SMTP password of PHPMailer",
  source: "https://github.com/PHPMailer/PHPMailer#a-simple-example",
  severity: "high",
  keywords: ["ail->Password", "ailer->Password"],
  pattern: /\$\w{0,20}ail(?:er)?->Password[ \t]{0,8}=[ \t]{0,8}["'](?<secret>[^"'$\n]{6,64})["']/,
  validate: (secret) => (isSpoken(secret) ? "refuted" : undefined),
  remediation: "Change the mail account's password, and read it from the vault.",
  hits: [
    ["$mail", `Password = '‹${fake("alnum", 12)}!›';`].join("->"),
    ["$mail", `Password = '‹qmzk wvxt bnlp rshg›';`].join("->"),
  ],
  misses: ["$mail->Password = 'secret';", "$mail->Password = 'your_password1';"],
});

/** What tutorials write; Gmail's passwords for apps are 16 letters. */
function isSpoken(password: string): boolean {
  const letters = /^[A-Za-z _-]+$/.test(password) && password.replaceAll(" ", "").length !== 16;
  return letters || /^(?:your|my|(?:smtp)?pass|secret|test|demo|mail|gmail|email|12345)/i.test(password);
}
