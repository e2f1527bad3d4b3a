"""Jinja, compiled to cheaper code: the same templates give the same text.

Most of the time of a page went into what happens hundreds of times on it, and each of these has a shorter way for what
templates mostly do: escape a text that is joined to others at once, read an attribute of a record, call a macro,
include a template. Whatever is out of the ordinary goes Jinja's own way.

One thing is not as in Jinja: `a.b` is an attribute, never an item. What a mapping holds is asked with `a["b"]`.
"""

from collections.abc import MutableMapping
from keyword import iskeyword
from pathlib import Path
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from catalogue.machine.compiled import COMPILED

_escape_text = markupsafe._escape_inner  # type: ignore[attr-defined]  # what `escape` does to a plain text
_PLAIN = (MethodType, FunctionType, BuiltinMethodType)


def escaped(value: Any) -> str:
    """What `markupsafe.escape` makes of any value, as a plain text: for what is only joined to other escaped text."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is int or kind is float:
        return repr(value)
    return escape(value)


class QuickMacro(Macro):
    """A macro that can be called without looking at how, when it takes only arguments by place."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.by_place = self._argument_count if not (self.catch_kwargs or self.catch_varargs or self.caller) else -1


def call(context: Context, function: Any, *arguments: Any) -> Any:
    """What `function(…)` gives in a template, for arguments by place."""
    kind = type(function)
    if kind is QuickMacro:
        left = function.by_place - len(arguments)
        if left == 0:
            return str.__new__(Markup, function._func(*arguments))
        if left > 0:
            return str.__new__(Markup, function._func(*arguments, *(missing,) * left))
    elif kind in _PLAIN and not hasattr(function, "jinja_pass_arg"):
        return function(*arguments)
    return context.call(function, *arguments)


def included(context: Context, name: str, local: dict[str, Any]) -> str:
    """The text of a template that stands in another one, and knows all that is known there."""
    environment = context.environment
    template = environment.get_template(name)
    known = context.get_all()
    if local:
        known = known | {name: value for name, value in local.items() if value is not missing}
    inner = Context(environment, known, name, template.blocks)
    return "".join(template.root_render_func(inner))


class _Generator(CodeGenerator):
    _asks_whether = False  # an attribute may be absent: the question is whether it is there

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {__name__} import QuickMacro, call, escaped, included")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _is_usual(frame) and finalize.src is None:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if self._asks_whether or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:
        before, self._asks_whether = self._asks_whether, self._asks_whether or node.name in ("defined", "undefined")
        super().visit_Test(node, frame)
        self._asks_whether = before

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs or not _is_usual(frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("call(context, ")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:
        is_named = isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)
        if not is_named or node.ignore_missing or not node.with_context:
            super().visit_Include(node, frame)
            return
        self.start_write(frame, node)
        self.write("included(context, ")
        self.visit(node.template, frame)
        self.write(f", {self.dump_local_context(frame)})")
        self.end_write(frame)

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:
        if node.expr2 is None:  # nothing to print, and nothing to make for it
            node = nodes.CondExpr(node.test, node.expr1, nodes.Const(""), lineno=node.lineno)
        super().visit_CondExpr(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("Quick")
        super().macro_def(macro_ref, frame)


def _is_usual(frame: Frame) -> bool:
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


class QuickEnvironment(Environment):
    """An environment of templates that escape everything and do not change while it lives."""

    code_generator_class = _Generator

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._found: dict[str, Template] = {}

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """The template of that name, looked for only once."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, parent)
        return found

    def holds(self, name: str) -> bool:
        """Whether there is a template of that name; none is loaded for it."""
        assert isinstance(self.loader, FileSystemLoader)
        return any(Path(folder, name).is_file() for folder in self.loader.searchpath)


def templates_in(*folders: Path, **other: Any) -> QuickEnvironment:
    """The templates in these folders, those of the first before those of the next; `other` options than the usual."""
    usual = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    fixed = {"loader": FileSystemLoader(folders), "auto_reload": False, "bytecode_cache": COMPILED}
    return QuickEnvironment(**{**usual, **fixed, **other})
