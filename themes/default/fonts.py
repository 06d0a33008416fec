"""Make the theme's font files from the published variable fonts.

Run once, by hand, when a family has a new release; its results are committed.
Needs fonttools and brotli, and the unpacked npm packages
``@fontsource-variable/newsreader`` and ``@fontsource-variable/public-sans``:

    python themes/default/fonts.py NEWSREADER_PACKAGE PUBLIC_SANS_PACKAGE

Each face is cut to the axes the design uses. Latin Extended goes to files of its own
behind ``unicode-range``, so that only pages with transliterations fetch it. It
prints the numbers for the metric-matched fallbacks in ``theme.css``.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ASSETS = Path(__file__).parent / "assets"
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum", "pnum"]
FACES = {
    "newsreader-display": ("newsreader-{}-opsz-normal.woff2", {"opsz": 60, "wght": 500}),
    "newsreader-text": ("newsreader-{}-opsz-normal.woff2", {"opsz": 16, "wght": (400, 600)}),
    "newsreader-italic": ("newsreader-{}-opsz-italic.woff2", {"opsz": 16, "wght": 400}),
    "public-sans": ("public-sans-{}-wght-normal.woff2", {"wght": (400, 700)}),
}
FALLBACKS = {  # how much wider a face sets the words of a site than the local font, in a browser
    "newsreader-display": {"Times New Roman": 1.1184},
    "newsreader-text": {"Times New Roman": 1.0486, "Times New Roman Bold": 1.0321},
    "public-sans": {"Arial": 1.03, "Arial Bold": 0.9814},
}


def cut_face(source: Path, axes: dict[str, object], target: Path) -> TTFont:
    font = instantiateVariableFont(TTFont(source), axes)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.flavor = "woff2"
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    font.flavor = "woff2"
    font["head"].modified = font["head"].created  # the same input gives the same bytes
    font.recalcTimestamp = False
    font.save(target)
    return font


def fallback_metrics(font: TTFont, size: float) -> str:
    """The ``@font-face`` descriptors that give a local font this one's widths and lines."""
    em = font["head"].unitsPerEm
    ascent = font["hhea"].ascent / em / size
    descent = -font["hhea"].descent / em / size
    return (
        f"size-adjust: {size:.2%}; ascent-override: {ascent:.2%}; "
        f"descent-override: {descent:.2%}; line-gap-override: 0%"
    )


def main(newsreader: Path, public_sans: Path) -> None:
    for name, (pattern, axes) in FACES.items():
        family = "public-sans" if name.startswith("public") else "newsreader"
        package = public_sans if family == "public-sans" else newsreader
        for subset, suffix in (("latin", ""), ("latin-ext", "-ext")):
            target = ASSETS / f"{name}{suffix}.woff2"
            font = cut_face(package / "files" / pattern.format(subset), axes, target)
            sys.stdout.write(f"{target.name} {target.stat().st_size:,} bytes\n")
            for local, size in FALLBACKS.get(name, {}).items() if not suffix else ():
                sys.stdout.write(f"  {local}: {fallback_metrics(font, size)}\n")
        licence = (package / "LICENSE").read_text(encoding="utf-8")
        (ASSETS / f"{family}-OFL.txt").write_text(licence, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
