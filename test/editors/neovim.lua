-- Opens a file of the demo in Neovim, with the language server as docs/editors/neovim.md sets it up, and writes what a
-- person would see as JSON. Environment: CASE, a JSON object {cmd, root, file, hover, complete, out}.
local case = vim.json and vim.json.decode(vim.env.CASE) or vim.fn.json_decode(vim.env.CASE)

local function say(answer)
  local file = io.open(case.out, "w")
  file:write(vim.fn.json_encode(answer))
  file:close()
  vim.cmd("qall!")
end

-- A line and a column from 0, at the end of a text.
local function after(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local _, stop = line:find(text, 1, true)
    if stop then
      return { line = number - 1, character = stop }
    end
  end
end

local function ask(client, method, position)
  local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = position }
  local answer = client.request_sync(method, params, 20000, 0)
  return answer and answer.result
end

local ok, fault = pcall(function()
  vim.cmd("edit " .. vim.fn.fnameescape(case.file))
  vim.bo.filetype = "typescript"
  -- vim.lsp.start of later versions does these two steps.
  local id = vim.lsp.start_client({
    name = "keyward",
    cmd = case.cmd,
    root_dir = case.root,
    init_options = { validateShape = true },
  })
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)

  vim.wait(60000, function()
    return #vim.diagnostic.get(0) > 0
  end, 50)
  local shown = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
    table.insert(shown, { message = diagnostic.message, code = diagnostic.code, line = line })
  end

  local hover = ask(client, "textDocument/hover", after(case.hover))
  local position = after(case.complete)
  vim.api.nvim_buf_set_text(0, position.line, position.character, position.line, position.character, { "." })
  position.character = position.character + 1
  local labels = {}
  -- Neovim tells the server of an edit a moment later, and a person types on meanwhile.
  vim.wait(20000, function()
    local list = ask(client, "textDocument/completion", position)
    for _, item in ipairs(list and (list.items or list) or {}) do
      table.insert(labels, item.label)
    end
    return #labels > 0
  end, 200)
  say({ diagnostics = shown, hover = hover and hover.contents.value, completion = labels })
end)
if not ok then
  say({ fault = tostring(fault) })
end
