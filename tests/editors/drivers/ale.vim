" Opens $ARTICLE in Vim with ALE and the set-up, edits it, fixes it, breaks the configuration, and
" writes to $RESULT what ALE holds and the text that it marks after each.
let s:result = {}

function! s:Wait(what, IsSo) abort
    for l:i in range(1500)
        if a:IsSo()
            return
        endif

        sleep 20m
    endfor

    throw 'waited in vain for ' . a:what . ': ' . string(ale#engine#GetLoclist(bufnr('')))
endfunction

function! s:Found() abort
    return ale#engine#GetLoclist(bufnr(''))
endfunction

" What ALE underlines is a match of lines, columns and lengths in bytes.
function! s:Marked() abort
    let l:places = []

    for l:match in getmatches()
        if l:match.group =~# '^ALE' && has_key(l:match, 'pos1')
            call add(l:places, strpart(getline(l:match.pos1[0]), l:match.pos1[1] - 1, l:match.pos1[2]))
        endif
    endfor

    return l:places
endfunction

function! s:Shown() abort
    return {
    \   'items': map(copy(s:Found()), {_, d -> {
    \       'code': d.code,
    \       'type': d.type,
    \       'place': [d.lnum - 1, d.col - 1, d.end_col],
    \   }}),
    \   'marked': s:Marked(),
    \}
endfunction

function! s:Saved() abort
    write
    return join(readfile($ARTICLE, 'b'), "\n")
endfunction

function! s:Drive() abort
    edit $ARTICLE
    call s:Wait('what is found', {-> len(s:Found()) == 3})
    let s:result.opened = s:Shown()

    let l:row = search('^The boats')
    call setline(l:row, '🎣 ' . getline(l:row))
    call append(l:row - 1, ['🎣 They slept due to the fact that it rained.', ''])
    doautocmd TextChanged
    call s:Wait('what has moved', {-> len(s:Found()) == 4})
    let s:result.edited = s:Shown()

    ALEFix
    call s:Wait('the fix', {-> getline(l:row + 2) !~# 'in order'})
    let s:result.mended = s:Saved()

    call writefile(['slect = ["FIL"]'], fnamemodify($ARTICLE, ':h') . '/prosecheck.toml')
    ALELint
    call s:Wait('the complaint', {-> get(get(s:Found(), 0, {}), 'text', '') =~# 'slect'})
    let s:result.said = s:Found()[0].text
    ALEFix
    sleep 1
    let s:result.unharmed = s:Saved()
endfunction

try
    call s:Drive()
catch
    let s:result.problem = v:exception . ' ' . v:throwpoint
endtry

call writefile([json_encode(s:result)], $RESULT)
qall!
