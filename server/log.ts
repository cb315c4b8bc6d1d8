import { LogMessageNotification, MessageType, type Connection } from "vscode-languageserver/node";
import type { Log } from "./context.ts";
import { faultText } from "./fault-text.ts";

/** A log that the editor shows in its output channel. */
export function logTo(connection: Connection): Log {
  const send = (type: MessageType, message: string) =>
    // A connection that is gone has nobody to read it.
    void connection.sendNotification(LogMessageNotification.type, { type, message }).catch(() => undefined);
  return {
    error: (message) => send(MessageType.Error, message),
    warn: (message) => send(MessageType.Warning, message),
    info: (message) => send(MessageType.Info, message),
  };
}

/** A fault that nobody caught is logged, and the server goes on: its documents are worth more than its pride. */
export function logFaults(log: Log): void {
  const report = (error: unknown) => log.error(`A fault of Keyward that nobody caught: ${faultText(error)}`);
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
}
