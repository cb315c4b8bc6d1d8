import { UserError } from "../core/user-error.ts";

/**
 * `127.0.0.1:8250`, `[::1]:0`, `localhost:8250`.
 * @throws UserError USAGE
 */
export function listenAddress(text: string): { host: string; port: number } {
  const [, bracketed, plain, digits = ""] =
    /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host !== undefined && port <= 65_535) return { host, port };
  throw new UserError(
    "USAGE",
    `"${text.slice(0, 80)}" is no address to listen at.`,
    "Write host and port, such as 127.0.0.1:8250, [::1]:8250, or 0.0.0.0:8250 for all networks.",
  );
}
