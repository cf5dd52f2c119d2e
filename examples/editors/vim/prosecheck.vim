" prosecheck by ALE, without a server. Copy to ~/.vim/after/plugin/prosecheck.vim; :ALEFix mends
" what is safe to mend.
function! s:Item(found) abort
    let l:start = a:found.range.start
    let l:end = a:found.range.end

    " Vim counts bytes from 1, and ALE has the end inside.
    return {
    \   'lnum': l:start.line,
    \   'col': l:start.byte_column,
    \   'end_lnum': l:end.line,
    \   'end_col': l:end.byte_column - 1,
    \   'type': {'error': 'E', 'warning': 'W', 'info': 'I'}[a:found.severity],
    \   'code': a:found.code,
    \   'text': a:found.message,
    \}
endfunction

" The output is JSON in one line, and a line for whatever went wrong, such as a mistake in
" prosecheck.toml.
function! ProsecheckItems(buffer, lines) abort
    let l:items = []

    for l:line in a:lines
        if l:line[0] is# '{'
            call extend(l:items, map(json_decode(l:line).diagnostics, 's:Item(v:val)'))
        else
            call add(l:items, {'lnum': 1, 'type': 'E', 'text': l:line})
        endif
    endfor

    return l:items
endfunction

" ALE puts the name of the file in the place of %s.
let s:arguments = ' --force-exclude --stdin-filename %s -'

" Nothing comes from an article that cannot be fixed, and ALE takes that as no change.
function! ProsecheckFix(buffer) abort
    return {'command': 'prosecheck --fix --quiet' . s:arguments}
endfunction

for s:filetype in ['markdown', 'html', 'text']
    call ale#linter#Define(s:filetype, {
    \   'name': 'prosecheck',
    \   'executable': 'prosecheck',
    \   'command': '%e --output-format json' . s:arguments,
    \   'output_stream': 'both',
    \   'callback': 'ProsecheckItems',
    \})
    let g:ale_fixers = get(g:, 'ale_fixers', {})
    let g:ale_fixers[s:filetype] = get(g:ale_fixers, s:filetype, []) + [function('ProsecheckFix')]
endfor
