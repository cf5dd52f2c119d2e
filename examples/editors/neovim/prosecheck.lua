-- prosecheck by Neovim's own LSP client. Copy to ~/.config/nvim/plugin/prosecheck.lua; needs
-- pip install 'prosecheck[server]' and Neovim 0.7 or newer. Fixes: vim.lsp.buf.code_action().
local config = {
  name = 'prosecheck',
  cmd = { 'prosecheck', 'server' },
  filetypes = { 'markdown', 'mdx', 'html', 'text' },
  root_markers = { 'prosecheck.toml', '.prosecheck.toml', 'pyproject.toml', '.git' },
}

vim.filetype.add({ extension = { mdx = 'mdx' } }) -- which Neovim does not know

if vim.lsp.enable then -- since 0.11
  vim.lsp.config(config.name, config)
  vim.lsp.enable(config.name)
  return
end

-- Older ones know no root_markers. The folder only places texts without a file: every file has
-- the configuration nearest to it.
config.root_dir = vim.fn.getcwd()
local client -- of 0.7, which has no vim.lsp.start

vim.api.nvim_create_autocmd('FileType', {
  pattern = config.filetypes,
  callback = function(event)
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      client = client or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, client)
    end
  end,
})
