"""The language server, the extra `server`: findings in the editor while one writes.

`server` is what the client talks to. It holds the open documents and never lints: a process of
its own does (`worker`, reached through `workshop`), so that typing waits for nothing.
"""
