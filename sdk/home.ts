import { userInfo } from "node:os";
import path from "node:path";

/**
 * The folder of the embedded vault: KEYWARD_HOME, else `keyward` in the platform's folder for a user's data.
 * @param env such as `process.env`
 */
export function defaultHome(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (env.KEYWARD_HOME) return env.KEYWARD_HOME;
  if (platform === "win32") {
    const local = env.LOCALAPPDATA || path.win32.join(env.USERPROFILE ?? "C:\\", "AppData", "Local");
    return path.win32.join(local, "Keyward");
  }
  const home = userHome(env);
  if (platform === "darwin") return path.posix.join(home, "Library", "Application Support", "Keyward");
  // The XDG specification has relative paths ignored.
  const data = env.XDG_DATA_HOME?.startsWith("/")
    ? env.XDG_DATA_HOME
    : path.posix.join(home, ".local", "share");
  return path.posix.join(data, "keyward");
}

/** `HOME`, else what the system's list of users has; `/` for a user who stands in none, as in containers. */
export function userHome({ HOME }: Readonly<Record<string, string | undefined>>): string {
  // An empty one would make a vault of every folder that one stands in.
  if (HOME) return HOME;
  try {
    return userInfo().homedir;
  } catch {
    return "/"; // There is no such user: what is written there is refused, and says so.
  }
}
