/** Functions that show or keep what they are given, as each language's code writes them. */
export const SINKS_BY_LANGUAGE: Readonly<Record<string, RegExp>> = byIds({
  "javascript javascriptreact typescript typescriptreact vue svelte":
    /^(?:console\.(?:log|info|warn|error|debug|trace|dir|table)|process\.std(?:out|err)\.write|alert)$/,
  python: /^(?:print|pprint|pprint\.pprint|sys\.std(?:out|err)\.write)$/,
  go: /^(?:print|println|fmt\.Print(?:ln|f)?|log\.(?:Print|Fatal|Panic)(?:ln|f)?)$/,
  java: /^System\.(?:out|err)\.(?:print|println|printf|format)$/,
  kotlin: /^(?:print|println|System\.(?:out|err)\.(?:print|println|printf|format))$/,
  csharp:
    /^(?:System\.)?(?:Console\.(?:(?:Out|Error)\.)?Write(?:Line)?|(?:Diagnostics\.)?(?:Debug|Trace)\.Write(?:Line)?)$/,
  ruby: /^(?:puts|print|p|pp|printf|\$std(?:out|err)\.(?:puts|print|write|printf)|warn)$/,
  php: /^(?:printf|print_r|var_dump|var_export|error_log|syslog|dump|dd)$/,
  rust: /^(?:e?print(?:ln)?|dbg|panic|(?:(?:log|tracing)::)?(?:trace|debug|info|warn|error))!$/,
});

/** A logger by its usual names, whatever brings it: `logger.info`, `_logger.LogError`, `Log::warning`, `$log->debug`. */
export const LOGGER =
  /(?:^|[.>:$@])_?(?:app_?)?(?:log(?:ger|ging)?|s?log|winston|pino)(?:\(\))?(?:\.|->|::)(?:trace|debug|info|log|warn(?:ing)?|error|fatal|critical|exception|notice|verbose|log[a-z]+)$/i;

export const namesOfCalls = {
  /** What gives its argument as a text. */
  keeping:
    /^(?:String|str|repr|string|JSON\.stringify|json\.dumps|String\.valueOf|String\.format|string\.Format|fmt\.Sprintf|fmt\.Sprint|sprintf|format!|Some|Ok|f)$/,
  /** Methods that give what they are called on. */
  given:
    /^(?:\?|!)?\.(?:toString|to_string|to_s|trim|strip|chomp|unwrap|unwrap_or|unwrap_or_default|unwrap_or_else|expect|clone|as_str|ToString|orElse|orElseThrow)\b[^.]*$/,
} as const;

function byIds(table: Readonly<Record<string, RegExp>>): Record<string, RegExp> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([ids, sinks]) => ids.split(" ").map((id) => [id, sinks])),
  );
}
