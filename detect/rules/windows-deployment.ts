import { isCommonPassword } from "../common-password.ts";
import { base64Text } from "../decode/base64.ts";
import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const machineKey = defineRule({
  id: "aspnet-machine-key",
  kind: "structure",
  what: "a machine key of ASP.NET",
  source: "https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)",
  severity: "critical",
  keywords: ["validationKey", "decryptionKey"],
  pattern: /(?:validation|decryption)Key\s{0,2}=\s{0,2}\\?"(?<secret>[A-Fa-f0-9]{32,128})\\?"/,
  remediation: "Make new keys: with these anybody can sign view state that the server runs.",
  hits: [`<machineKey validationKey="‹${fake("hex", 128)}›" validation="SHA1" />`],
  misses: ['<machineKey validationKey="AutoGenerate,IsolateApps" />'],
});

export const groupPolicyPassword = defineRule({
  id: "group-policy-password",
  kind: "structure",
  what: "a password in a Group Policy preference",
  source:
    "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gppref/2c15cbf0-f086-4c74-8b70-1f2fa45dd4be",
  severity: "critical",
  keywords: ["cpassword="],
  // AES under a key that the page above publishes.
  pattern: /cpassword="(?<secret>[A-Za-z0-9+/]{20,400}={0,2})"/,
  remediation: "Change the account's password and delete the preference: everybody can decrypt it.",
  hits: [`<Properties action="U" cpassword="‹${fake("base64", 43)}›" userName="admin"/>`],
  misses: ['<Properties action="U" cpassword="" userName="admin"/>'],
});

export const unattendPassword = defineRule({
  id: "unattend-password",
  kind: "structure",
  what: "a password in a Windows answer file",
  source:
    "https://learn.microsoft.com/en-us/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-autologon-password",
  severity: "high",
  keywords: ["Password>"],
  // Plain, or base64 of UTF-16 with the element's name behind it.
  pattern: /Password>\s{0,40}<Value>(?<secret>(?!\*)[^<>\s]{4,300})<\/Value>/,
  validate: (secret) => {
    const plain = (base64Text(secret.replace(/=+$/, "")) ?? secret).replace(
      /(?:Administrator)?Password$/,
      "",
    );
    return isCommonPassword(plain)
      ? "refuted"
      : { confidence: "high", fact: "it is the value of an answer file's password" };
  },
  remediation: "Change the password of the account that it names.",
  hits: [`<AutoLogon><Password><Value>‹${fake("alnum", 14)}›</Value></Password></AutoLogon>`],
  misses: ["<Password><Value>*SENSITIVE*DATA*DELETED*</Value></Password>", "<Password></Password>"],
});
