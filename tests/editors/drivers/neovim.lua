-- Opens $ARTICLE in Neovim with the set-up that is loaded, edits it, fixes it where $FIXES is set,
-- breaks the configuration, and writes to $RESULT what Neovim shows after each.
local result = {}

local function wait(what, is_so)
  if not vim.wait(30000, is_so, 20) then
    error('waited in vain for ' .. what .. '\n' .. vim.fn.execute('messages'))
  end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

local function shown()
  local found = vim.tbl_map(function(d)
    local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, true)[1]
    return {
      code = d.code,
      severity = d.severity,
      message = d.message,
      place = { d.lnum, d.col, d.end_col },
      text = d.lnum == d.end_lnum and line:sub(d.col + 1, d.end_col) or vim.NIL,
    }
  end, vim.diagnostic.get(0))
  table.sort(found, function(a, b)
    return a.place[1] * 1e6 + a.place[2] < b.place[1] * 1e6 + b.place[2]
  end)
  return found
end

local function wait_for(count)
  wait(count .. ' diagnostics', function() return #vim.diagnostic.get(0) == count end)
  return shown()
end

-- Chooses the action of a title at the first finding, as one does in the list that Neovim shows;
-- gives the file that is saved then.
local function chosen(title)
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      if vim.startswith(options.format_item(item), title) then
        return choose(item)
      end
    end
  end
  local place = shown()[1].place
  vim.api.nvim_win_set_cursor(0, { place[1] + 1, place[2] })
  local before = table.concat(lines(), '\n')
  vim.lsp.buf.code_action()
  wait(title, function() return table.concat(lines(), '\n') ~= before end)
  vim.cmd('write')
  return table.concat(vim.fn.readfile(vim.env.ARTICLE, 'b'), '\n')
end

local function drive()
  vim.cmd('edit ' .. vim.env.ARTICLE)
  result.opened = wait_for(3)

  local row = vim.fn.search('^The boats') - 1
  local put_in = { '🎣 They slept due to the fact that it rained.', '', '🎣 ' }
  vim.api.nvim_buf_set_text(0, row, 0, row, 0, put_in)
  vim.cmd('doautocmd TextChanged')
  result.edited = wait_for(4)

  if vim.env.FIXES then
    result.fixed = chosen('Fix FIL001')
    wait_for(3)
    result.mended = chosen('Fix all that is safe')
  end

  vim.fn.writefile({ 'slect = ["FIL"]' }, vim.fn.fnamemodify(vim.env.ARTICLE, ':h') .. '/prosecheck.toml')
  vim.cmd('write')
  local said
  wait('the complaint', function()
    local messages = vim.tbl_map(function(d) return d.message end, vim.diagnostic.get(0))
    said = vim.fn.execute('messages') .. table.concat(messages, '\n')
    return said:find('slect', 1, true)
  end)
  result.said = said
end

local is_done, problem = pcall(drive)
result.problem = not is_done and problem or nil
vim.fn.writefile({ vim.json.encode(result) }, vim.env.RESULT)
vim.cmd('qall!')
