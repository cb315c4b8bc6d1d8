import { constants } from "node:os";
import { UserError } from "../../core/user-error.ts";

/** `HUP`, `SIGHUP`, `hup` and `1` are one. @throws UserError USAGE */
export function signalNamed(text: string): NodeJS.Signals {
  const upper = text.toUpperCase();
  const names = Object.entries(constants.signals) as [NodeJS.Signals, number][];
  const found = names.find(
    ([name, number]) => name === upper || name === `SIG${upper}` || String(number) === upper,
  );
  if (found) return found[0];
  throw new UserError(
    "USAGE",
    `There is no signal ${JSON.stringify(text.slice(0, 20))} on this machine.`,
    "Name one such as HUP, USR1 or INT.",
  );
}
