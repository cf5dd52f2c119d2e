-- prosecheck by nvim-lint, without a server. Copy to ~/.config/nvim/after/plugin/prosecheck.lua.
local lint = require('lint')

local function item(found)
  local start, stop = found.range.start, found.range['end']
  return {
    lnum = start.line - 1,
    col = start.byte_column - 1, -- Neovim counts bytes, from 0
    end_lnum = stop.line - 1,
    end_col = stop.byte_column - 1,
    severity = vim.diagnostic.severity[({ error = 'ERROR', warning = 'WARN', info = 'INFO' })[found.severity]],
    message = found.message,
    code = found.code,
    source = 'prosecheck',
  }
end

-- The output is JSON in one line, and a line for whatever went wrong, such as a mistake in prosecheck.toml.
local function parse(output)
  local items = {}
  for line in output:gmatch('[^\r\n]+') do
    if line:sub(1, 1) == '{' then
      vim.list_extend(items, vim.tbl_map(item, vim.json.decode(line).diagnostics))
    else
      local severity = vim.diagnostic.severity.ERROR
      table.insert(items, { lnum = 0, col = 0, severity = severity, message = line, source = 'prosecheck' })
    end
  end
  return items
end

lint.linters.prosecheck = {
  cmd = 'prosecheck',
  args = {
    '--output-format',
    'json',
    '--force-exclude',
    '--stdin-filename',
    function() return vim.api.nvim_buf_get_name(0) end,
    '-',
  },
  stdin = true,
  stream = 'both',
  ignore_exitcode = true,
  parser = parse,
}
vim.filetype.add({ extension = { mdx = 'mdx' } }) -- which Neovim does not know
for _, filetype in ipairs({ 'markdown', 'mdx', 'html', 'text' }) do
  lint.linters_by_ft[filetype] = { 'prosecheck' }
end

vim.api.nvim_create_autocmd({ 'FileType', 'BufWritePost', 'InsertLeave', 'TextChanged' }, {
  callback = function() lint.try_lint() end,
})
