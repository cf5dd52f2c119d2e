"""Formulas of styles, evaluated by walking their syntax: numbers, four operations, comparisons."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping

_OPERATIONS: dict[type[ast.AST], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARISONS: dict[type[ast.AST], Callable[[float, float], bool]] = {
    ast.Gt: operator.gt,
    ast.Lt: operator.lt,
    ast.GtE: operator.ge,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "abs": abs,
    "log": math.log,
    "log10": math.log10,
    "floor": math.floor,
    "ceil": math.ceil,
}
_HEADING = re.compile(r"\bheading\.(h[1-6])\b")
_LONGEST = 2000
"""Characters of a formula; the parser nests with them."""


class FormulaError(Exception):
    """A formula that cannot be used; the message says what was found."""


class Formula:
    """A formula whose syntax has been checked."""

    def __init__(self, text: str, variables: frozenset[str]) -> None:
        """Parse a formula; raise FormulaError for what is not one, or an unknown variable."""
        self._names = variables
        source = _HEADING.sub(r"heading_\1", " ".join(text.split()))
        if not source or len(source) > _LONGEST:
            raise FormulaError("it is no formula")
        try:
            self._root = ast.parse(source, mode="eval").body
            self.value(dict.fromkeys(variables, 1.0))
        except (SyntaxError, RecursionError, ValueError, MemoryError) as error:
            said = str(error).partition("(")[0].strip()
            raise FormulaError(f"it is no formula: {said}") from None

    def value(self, variables: Mapping[str, float]) -> float:
        """Give the value; 0 where it divides by nothing or takes the root of less than nothing.

        Raise FormulaError for what no formula may have, which __init__ finds first.
        """
        try:
            return float(self._value(self._root, variables))
        except (ArithmeticError, ValueError):
            return 0.0

    def _value(self, node: ast.AST, variables: Mapping[str, float]) -> float:
        match node:
            case ast.Constant(value=int() | float() as number):
                return float(number)
            case ast.Name(id=name) if name in self._names:
                return variables[name]
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self._value(operand, variables)
            case ast.BinOp(op=op) if type(op) in _OPERATIONS:
                sides = (self._value(side, variables) for side in (node.left, node.right))
                return _OPERATIONS[type(op)](*sides)
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARISONS:
                sides = (self._value(side, variables) for side in (left, right))
                return float(_COMPARISONS[type(op)](*sides))
            case ast.Call(func=ast.Attribute(ast.Name("math"), name), args=[inner], keywords=[]):
                if name in _FUNCTIONS:
                    return _FUNCTIONS[name](self._value(inner, variables))
        raise FormulaError(f'it has "{ast.unparse(node)}", which no formula may have')
