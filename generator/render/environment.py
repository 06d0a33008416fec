"""Jinja’s environment, with its two most frequent steps made cheap.

A page is some fifty attributes looked up and escaped; these two took more than half of
its time. What they do stays the same for a template. What the theme says alike on every
page is set into it when it is compiled.
"""

from typing import Any

from jinja2 import Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.loaders import FunctionLoader
from markupsafe import escape

from generator.render.templates import Templates
from generator.wording import Wording

try:  # markupsafe 3: its escape wraps this, and wraps the result in a class that nothing needs
    from markupsafe import _escape_inner as _escape_text  # type: ignore[attr-defined]
except ImportError:
    _escape_text = escape


def _escape(value: Any) -> str:
    return _escape_text(value) if type(value) is str else escape(value)


class _Generator(CodeGenerator):
    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escape(")


class ThemeEnvironment(Environment):
    """Looks attributes up as Python does: views are records, so a missing one is a mistake.

    Jinja's own look-up also tries items and makes undefined values of what is not there.
    """

    code_generator_class = _Generator
    getattr = staticmethod(getattr)  # type: ignore[assignment]
    escape = staticmethod(_escape)

    def __init__(self, templates: Templates, wording: Wording | None = None) -> None:
        super().__init__(
            loader=FunctionLoader(templates.load),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._meant = templates.meant
        self._wording = wording

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template with its fixed sentences in it as text: they need no call a page."""
        tree = super()._parse(source, name, filename)
        for output in tree.find_all(nodes.Output):
            output.nodes = [self._said(node) for node in output.nodes]
        return tree

    def _said(self, node: nodes.Expr) -> nodes.Expr:
        match node:
            case nodes.Call(
                node=nodes.Name(name="t"), args=[nodes.Const(value=str(key))], kwargs=[]
            ):
                text = self._wording.sentence(key) if self._wording else None
                return node if text is None else nodes.TemplateData(str(escape(text)))
        return node

    def join_path(self, template: str, parent: str) -> str:
        """Which template one means by a name: Jinja asks before it extends or includes one."""
        return self._meant(template, parent)
