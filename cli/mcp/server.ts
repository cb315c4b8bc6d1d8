import { fromJsonSchema, McpServer, type CallToolResult } from "@modelcontextprotocol/server";
import { closeVaults, createContext, type Context } from "../context.ts";
import manifest from "../package.json" with { type: "json" };
import { asUserError } from "../report-error.ts";
import type { Tool } from "./tool.ts";

const INSTRUCTIONS =
  "Keyward holds the secrets of this codebase in scopes that inherit: platform, project, environment, service. You can " +
  "see names, where they come from and their state, but no value. To use secrets, run a program with run_command: it " +
  "gets them in its environment, and its output is masked. Write code that reads the environment, and never ask a " +
  "person to paste a value into the conversation: let them run keyward secret:add.";

/** A server for agents, which offers the tools and nothing else. */
export function createMcpServer(tools: readonly Tool[]): McpServer {
  const server = new McpServer(
    { name: "keyward", title: "Keyward", version: manifest.version },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: fromJsonSchema<Record<string, unknown>>({ ...tool.input, additionalProperties: false }),
        annotations: {
          readOnlyHint: tool.isReading,
          destructiveHint: !tool.isReading,
          openWorldHint: !tool.isReading,
        },
      },
      (input, { mcpReq }) => callTool(tool, input, mcpReq.signal),
    );
  }
  return server;
}

/** A context of its own for each call: what was locked or unreachable a minute ago may be there now. */
async function callTool(
  tool: Tool,
  input: Record<string, unknown>,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const remarks: string[] = [];
  const remark = (text: string) => void remarks.push(text);
  const context: Context = createContext(true, { print: remark, printError: remark, warn: remark });
  try {
    const answer = await tool.run(context, input, { signal });
    return resultOf(remarks.length > 0 ? { ...answer, remarks } : answer);
  } catch (error) {
    return { ...resultOf({ error: asUserError(error).toJSON() }), isError: true };
  } finally {
    await closeVaults(context);
  }
}

/** As data, and as the same in text for agents that read text alone. */
function resultOf(answer: object): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: { ...answer } };
}
