"""Vale styles: folders of YAML rules that others have written, as they are.

What is read and what is not is said in docs/vale.md. The semantics are those of Vale 3
(https://vale.sh/docs/styles); nothing of a style is ever run as code.
"""

from prosecheck.vale.style import Style, style_in

__all__ = ["Style", "style_in"]
