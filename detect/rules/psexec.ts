import { defineRule } from "../rule.ts";

export const psexecPassword = defineRule({
  id: "psexec-password",
  what: "a password on PsExec's command line",
  source: "https://learn.microsoft.com/en-us/sysinternals/downloads/psexec",
  severity: "critical",
  keywords: ["psexec"],
  pattern:
    /psexec(?:64)?(?:\.exe)?["']?[ \t][^\n]{1,240}?[ \t][-/]p[ \t]{1,4}["']?(?<secret>[^\s"'`$%<>{}]{5,64})/i,
  remediation: "Change the account's password; let PsExec ask for it instead.",
  hits: ["psexec \\\\db01 -u corp\\admin -" + "p ‹Tr0mbone!sky› cmd.exe"],
  misses: ["psexec \\\\db01 -u admin -" + "p %PASSWORD%"],
});
