"""A theme's assets: named by their content, style sheets with the colours that a site chose."""

import re
from collections.abc import Mapping
from hashlib import blake2b

from generator.render.parameters import Value
from generator.views import Output

_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


def name_assets(
    read: Mapping[str, bytes], colours: Mapping[str, Value]
) -> tuple[tuple[Output, ...], tuple[tuple[str, str], ...]]:
    """Assets under names with a digest of their content, so that they can be cached for ever.

    A style sheet's ``url(…)`` of another asset is rewritten to that name; so style
    sheets are named last, and none refers to another one. A sheet that uses a colour of the
    theme's parameters, ``var(--accent)``, begins with its value.
    """
    paths: dict[str, str] = {}
    outputs: list[Output] = []
    for name in sorted(read, key=lambda name: (name.endswith(".css"), name)):
        data = read[name]
        if name.endswith(".css"):
            data = _style_sheet(data.decode("utf-8"), paths, colours).encode()
        stem, dot, suffix = name.rpartition(".")
        paths[name] = f"assets/{stem}.{blake2b(data, digest_size=5).hexdigest()}{dot}{suffix}"
        outputs.append(Output(paths[name], data))
    return tuple(outputs), tuple(sorted(paths.items()))


def _style_sheet(text: str, paths: Mapping[str, str], colours: Mapping[str, Value]) -> str:
    text = _CSS_URL.sub(lambda found: _css_url(found, paths), text)
    properties = {name: f"--{name.replace('_', '-')}" for name in colours}
    used = [
        f"{properties[name]}: {value};"
        for name, value in colours.items()
        if re.search(rf"var\(\s*{properties[name]}\s*[,)]", text)
    ]
    return f":root {{ {' '.join(used)} }}\n{text}" if used else text


def _css_url(found: re.Match[str], paths: Mapping[str, str]) -> str:
    path = paths.get(found[1])
    return f'url("{path.removeprefix("assets/")}")' if path else found[0]
