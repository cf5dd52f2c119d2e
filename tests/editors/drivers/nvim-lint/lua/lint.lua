-- Does what nvim-lint says in its README that it does with a linter of these fields, for machines
-- that cannot have nvim-lint itself. PROSECHECK_NVIM_LINT names a checkout of that to test with.
local M = { linters = {}, linters_by_ft = {} }
local namespace = vim.api.nvim_create_namespace('lint')

local function given(argument)
  return type(argument) == 'function' and argument() or argument
end

function M.try_lint()
  local buffer = vim.api.nvim_get_current_buf()
  for _, name in ipairs(M.linters_by_ft[vim.bo.filetype] or {}) do
    local linter = M.linters[name]
    assert(linter.stdin and linter.stream == 'both' and linter.ignore_exitcode, 'not done here')
    local said = {}
    local function take(_, chunks)
      table.insert(said, table.concat(chunks, '\n'))
    end
    local job = vim.fn.jobstart(vim.list_extend({ linter.cmd }, vim.tbl_map(given, linter.args)), {
      stdout_buffered = true,
      stderr_buffered = true,
      on_stdout = take,
      on_stderr = take,
      on_exit = function()
        vim.diagnostic.set(namespace, buffer, linter.parser(table.concat(said, '\n'), buffer))
      end,
    })
    vim.fn.chansend(job, table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n')
    vim.fn.chanclose(job, 'stdin')
  end
end

return M
