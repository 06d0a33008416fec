"""``results.json``: what was measured, by which version and on which day."""

from pathlib import Path

import msgspec

from tests.peers.trial import Finding

RESULTS = Path(__file__).parent / "results.json"


class Result(msgspec.Struct, frozen=True):
    """All findings of one peer; none where it could not be installed.

    Of Dateline, ``version`` and ``day`` are empty: its findings are those of this checkout, which a
    test holds.
    """

    version: str
    day: str
    findings: tuple[Finding, ...]

    def of(self, fault: str, mode: str) -> Finding | None:
        return next((f for f in self.findings if (f.fault, f.mode) == (fault, mode)), None)


Results = dict[str, Result]


def read_results(file: Path = RESULTS) -> Results:
    return msgspec.json.decode(file.read_bytes(), type=Results) if file.is_file() else {}


def write_results(results: Results, file: Path = RESULTS) -> None:
    file.write_bytes(msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n")
