/**
 * Where the session bus listens, as paths for `net.connect`, in the order in which to try them: those of
 * DBUS_SESSION_BUS_ADDRESS, else the socket that systemd makes. Other transports than Unix sockets are left out
 * (`autolaunch:` needs X11, `tcp:` is not used for session buses).
 */
export function busAddresses(env: NodeJS.ProcessEnv, uid: number): string[] {
  const address = env["DBUS_SESSION_BUS_ADDRESS"];
  if (!address) return [`${env["XDG_RUNTIME_DIR"] || `/run/user/${uid}`}/bus`];
  return address.split(";").flatMap(unixPath);
}

function unixPath(address: string): string[] {
  if (!address.startsWith("unix:")) return [];
  const parts = address.slice("unix:".length).split(",");
  const options = new Map(parts.map((part) => part.split("=", 2) as [string, string]));
  const path = options.get("path");
  if (path) return [unescape(path)];
  const abstract = options.get("abstract");
  return abstract ? [`\0${unescape(abstract)}`] : [];
}

/** D-Bus escapes bytes, and so may write a character of UTF-8 in several. A wrong escape stays as it is. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
