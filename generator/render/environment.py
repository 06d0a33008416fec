"""Jinja’s environment, with its most frequent steps made cheap.

A page is some fifty attributes looked up and escaped; these two took more than half of
its time. What they do stays the same for a template. What the theme says alike on every
page is set into it when it is compiled, and a template is found and imported at the cost
of a look-up, since none changes while a site is built.
"""

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.loaders import FunctionLoader
from markupsafe import Markup, escape

from generator.render.templates import Templates

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

    def __init__(self, templates: Templates, say: Callable[..., str] | None = None) -> None:
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
        self._say = say
        self._found: dict[str, Template] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template with its fixed sentences in it as text: they need no call a page."""
        tree = super()._parse(source, name, filename)
        for output in tree.find_all(nodes.Output):
            output.nodes = [self._said(node) for node in output.nodes]
        return tree

    def _said(self, node: nodes.Expr) -> nodes.Expr:
        text = self._fixed(node) if isinstance(node, nodes.Call) else None
        return node if text is None else nodes.TemplateData(str(escape(text)))

    def _fixed(self, node: nodes.Expr) -> str | None:
        """What an expression says on every page alike; None where that depends on the page."""
        match node:
            case nodes.Const(value=str(text)):
                return text
            case nodes.Call(node=nodes.Name(name="t"), args=[nodes.Const(value=str(key))]):
                values = {word.key: self._fixed(word.value) for word in node.kwargs}
                return None if None in values.values() else self._told(key, values)
            case nodes.Call(
                node=nodes.Name(name="html"),
                args=[nodes.Const(value=str(frame)), *given],
                kwargs=[],
            ):
                texts = [self._fixed(each) for each in given]
                return None if None in texts else Markup(frame).format(*texts)
        return None

    def _told(self, key: str, values: Mapping[str, str | None]) -> str | None:
        try:
            return self._say(key, **values) if self._say else None
        except TemplateRuntimeError:  # it is told when a page needs it, with its line
            return None

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """The same template whenever it is asked for: Jinja would look whether it changed."""
        assert isinstance(name, str)
        key = self.join_path(name, parent) if parent else name
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = super().get_template(key, None, globals)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The environment's own: no template has more, and a chain of mappings is slow."""
        assert not d
        return self.globals

    def join_path(self, template: str, parent: str) -> str:
        """Which template one means by a name: Jinja asks before it extends or includes one."""
        return self._meant(template, parent)
