import { isLoopbackHost } from "../core/loopback.ts";
import { UserError } from "../core/user-error.ts";

/**
 * The address below which a server's API is, ending in a slash.
 * @throws UserError USAGE, without what may be a password in it
 */
export function serverAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new UserError(
      "USAGE",
      `The address of the vault ${url ? "does not begin with https://" : "is no URL"}.`,
      "Write https://HOST.",
    );
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new UserError(
      "USAGE",
      `The address of the vault at ${url.host} has more than a host and a path.`,
      "Give the token by itself, in KEYWARD_TOKEN or to keyward login.",
    );
  if (url.protocol === "http:" && !isLoopbackHost(url.hostname))
    throw new UserError(
      "USAGE",
      `The vault at ${url.host} would get the token without encryption.`,
      "Use https; only a server on this machine may do without.",
    );
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** The same for people and for comparing: without a slash at its end. */
export function locationOf(text: string): string {
  return serverAddress(text).href.replace(/\/$/, "");
}
