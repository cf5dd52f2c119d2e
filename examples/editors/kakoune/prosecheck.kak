# prosecheck in Kakoune, by kakoune-lsp 18 or newer. Put this into your kakrc after the line that starts
# kakoune-lsp; needs pip install 'prosecheck[server]'. Fixes: lsp-code-actions.

# Kakoune has no filetype for plain text.
hook global BufCreate .+\.txt %{ set-option buffer filetype plain }

# `set-option -add` keeps the servers that kakoune-lsp has for Markdown and HTML.
hook -group lsp-filetype-prosecheck global BufSetOption filetype=(?:markdown|html|plain) %{
    set-option buffer lsp_servers %{
        [prosecheck]
        command = "prosecheck"
        args = ["server"]
        root_globs = ["prosecheck.toml", ".prosecheck.toml", "pyproject.toml", ".git"]
    }
}
