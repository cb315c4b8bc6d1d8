import type { IncomingMessage } from "node:http";

/**
 * A GET whose answer is read as it comes. Over Node's own `http`, which is what lets the socket not keep the program
 * alive: who only listens for changes ends with its work. A redirect is not followed.
 */
export async function openStream(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request } = await (url.protocol === "https:" ? import("node:https") : import("node:http"));
  return new Promise((resolve, reject) => {
    request(url, { headers, signal })
      .on("socket", (socket) => socket.unref())
      .on("response", resolve)
      .on("error", reject)
      .end();
  });
}
