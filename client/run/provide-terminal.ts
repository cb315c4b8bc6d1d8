import { TerminalProfile, window, type Disposable } from "vscode";
import type { SessionParts } from "../session.ts";
import { tell } from "../tell.ts";

/** The profile "Keyward" among those from which a terminal is made. */
export function provideTerminal(session: SessionParts): Disposable {
  return window.registerTerminalProfileProvider("keyward.terminal", {
    async provideTerminalProfile() {
      const { openTerminal, shellUnderKeyward } = await import("./terminal.ts");
      try {
        return new TerminalProfile(await shellUnderKeyward(session));
      } catch (error) {
        void tell(error, session.log, () => openTerminal(session));
        return undefined;
      }
    },
  });
}
