"""The distributions: built from the checkout, installed elsewhere, used from there.

The new environment borrows the third-party packages of the one that runs the tests, so nothing
is downloaded; `lisrules` itself it can only get from the wheel.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from email import message_from_bytes
from hashlib import sha256
from pathlib import Path

import pytest

from lisrules.documents.rule_files import compiled_form

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
REGULATION = "spesialistforskriften"
COMPILED = f"{REGULATION}/compiled.json"
CHECK = ("check", str(ROOT / "examples" / "passes.yaml"), "--decision", "lis1")
DIGEST = "import lisrules; print(lisrules.load_rules().digest)"
FOLDER = "from lisrules.documents.rule_files import rules_folder; print(rules_folder())"
CHECK_ON = (*CHECK, "--on", "2026-03-01", "--lang", "en")


def run(*command: str | Path, cwd: Path) -> str:
    """What the command printed.

    Raises:
        AssertionError: the command failed; the message is all it said.
    """
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def checkout_rules() -> set[str]:
    return {path.relative_to(RULES).as_posix() for path in RULES.rglob("*") if path.is_file()}


def below(names: list[str], folder: str) -> set[str]:
    return {name.removeprefix(folder) for name in names if name.startswith(folder)}


@dataclass(frozen=True)
class Distributions:
    """The two files that are published."""

    wheel: Path
    sdist: Path

    def wheel_names(self) -> list[str]:
        with zipfile.ZipFile(self.wheel) as archive:
            return [name for name in archive.namelist() if not name.endswith("/")]

    def sdist_names(self) -> list[str]:
        with tarfile.open(self.sdist) as archive:
            return [each.name.partition("/")[2] for each in archive.getmembers() if each.isfile()]

    def metadata(self) -> dict[str, list[str]]:
        with zipfile.ZipFile(self.wheel) as archive:
            [name] = [each for each in archive.namelist() if each.endswith(".dist-info/METADATA")]
            message = message_from_bytes(archive.read(name))
        return {key: message.get_all(key, []) for key in set(message.keys())}


@dataclass(frozen=True)
class Installation:
    """An environment that has the wheel and cannot see the checkout."""

    home: Path
    bin: Path

    def python(self, code: str) -> str:
        return run(self.bin / "python", "-I", "-c", code, cwd=self.home)

    def lisrules(self, *arguments: str) -> str:
        return run(self.bin / "lisrules", *arguments, cwd=self.home)


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """Built as for publishing: first the sdist from the checkout, then the wheel from the sdist."""
    target = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", target, ROOT, cwd=target)
    [wheel], [sdist] = target.glob("*.whl"), target.glob("*.tar.gz")
    return Distributions(wheel, sdist)


@pytest.fixture(scope="module")
def installation(
    distributions: Distributions, tmp_path_factory: pytest.TempPathFactory
) -> Installation:
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home / "venv", with_pip=False)
    folder = home / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    install = ("-m", "pip", "--python", str(folder / "python"), "install", "--no-index")
    run(sys.executable, *install, "--no-deps", "--quiet", distributions.wheel, cwd=home)
    borrow_third_party_packages(folder / "python", home)
    return Installation(home, folder)


def borrow_third_party_packages(python: Path, home: Path) -> None:
    """Put our site-packages last on the path of that environment.

    A folder that is reached through a path file has its own path files left unread, so an editable
    `lisrules` among our packages stays out of sight.
    """
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    theirs = Path(run(python, "-I", "-c", ask, cwd=home).strip())
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (theirs / "borrowed.pth").write_text("\n".join(sorted(ours)) + "\n", encoding="utf-8")


class TestContents:
    def test_wheel_carries_every_rule_file(self, distributions: Distributions) -> None:
        assert checkout_rules()
        found = below(distributions.wheel_names(), "lisrules/rules_data/")
        assert found == {*checkout_rules(), COMPILED}

    def test_wheel_carries_the_cases(self, distributions: Distributions) -> None:
        found = below(distributions.wheel_names(), "lisrules/rules_data/")
        assert "spesialistforskriften/cases/s01-eighteen-months.yaml" in found

    def test_compiled_form_is_that_of_the_rule_files_in_the_wheel(
        self, distributions: Distributions
    ) -> None:
        with zipfile.ZipFile(distributions.wheel) as archive:
            text = archive.read(f"lisrules/rules_data/{COMPILED}").decode()
            entries = json.loads(text)["files"]
            digests = {
                name: sha256(archive.read(f"lisrules/rules_data/{REGULATION}/{name}")).hexdigest()
                for name in entries
            }
        assert {name: entry["sha256"] for name, entry in entries.items()} == digests
        assert text == compiled_form(RULES / REGULATION)

    def test_sdist_carries_every_rule_file(self, distributions: Distributions) -> None:
        assert below(distributions.sdist_names(), "rules/") == checkout_rules()

    def test_wheel_is_typed_and_has_only_the_package(self, distributions: Distributions) -> None:
        names = distributions.wheel_names()
        assert "lisrules/py.typed" in names
        assert {name.partition("/")[0].partition("-")[0] for name in names} == {"lisrules"}

    def test_metadata_names_version_licence_and_extras(self, distributions: Distributions) -> None:
        metadata = distributions.metadata()
        version = distributions.wheel.name.split("-")[1]
        source = (ROOT / "src/lisrules/_version.py").read_text(encoding="utf-8")
        assert metadata["Version"] == [version]
        assert f'__version__ = "{version}"' in source
        assert metadata["License-Expression"] == ["MIT"]
        assert metadata["Requires-Python"] == [">=3.11"]
        assert {"cli", "testing"} <= set(metadata["Provides-Extra"])


class TestInstalled:
    def test_is_not_the_checkout(self, installation: Installation) -> None:
        place = installation.python("import lisrules; print(lisrules.__file__)").strip()
        assert Path(place).is_relative_to(installation.home)

    def test_reads_no_yaml_and_loads_the_same_rules(self, installation: Installation) -> None:
        code = (
            "from lisrules.documents import rule_files; import lisrules; "
            "rule_files.read_yaml = None; print(lisrules.load_rules().digest)"
        )
        here = run(sys.executable, "-c", DIGEST, cwd=ROOT)
        assert installation.python(code) == here

    def test_reads_yaml_where_a_rule_file_was_changed(self, installation: Installation) -> None:
        folder = Path(installation.python(FOLDER).strip())
        file = folder / "sections" / "02-training.yaml"
        before = file.read_bytes()
        file.write_bytes(before.replace(b"at_least_months: 12", b"at_least_months: 13"))
        try:
            assert installation.python(DIGEST) != run(sys.executable, "-c", DIGEST, cwd=ROOT)
        finally:
            file.write_bytes(before)

    def test_loads_rules_from_python(self, installation: Installation) -> None:
        code = "import lisrules; print(type(lisrules.load_rules()).__module__)"
        assert installation.python(code).startswith("lisrules.")

    @pytest.mark.parametrize("arguments", [("rules",), CHECK_ON], ids=["rules", "check"])
    def test_says_what_the_checkout_says(
        self, installation: Installation, arguments: tuple[str, ...]
    ) -> None:
        code = "import sys; from lisrules.cli.app import main; sys.exit(main())"
        here = run(sys.executable, "-c", code, *arguments, cwd=ROOT)
        assert here.strip()
        assert installation.lisrules(*arguments) == here
