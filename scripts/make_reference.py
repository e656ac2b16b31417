"""Writes `docs/reference/` from the rule files: `python scripts/make_reference.py`.

With `--check` nothing is written, and the exit code is 1 where a page is not current.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lisrules.cli.parameters import parameters
from lisrules.cli.words import WORDS
from lisrules.conditions.base import Provision, Rule
from lisrules.documents.case_files import cases_of
from lisrules.documents.rule_files import load_rules, rules_folder
from lisrules.explanation.languages import phrases_of
from lisrules.rules.coverage import Row, Status, coverage
from lisrules.rules.ruleset import DecisionRule, ObjectiveSet, Reading, RuleSet

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"
NOTE = "<!-- Written by scripts/make_reference.py from rules/. Edit the rule files instead. -->\n"
SAY = phrases_of("en")


def build() -> dict[str, str]:
    """The text of every page, by its name."""
    rules = load_rules()
    pages = {
        "index.md": "\n".join(_index(rules)),
        "rules.md": "\n".join(_rules(rules)),
        "readings.md": "\n".join(_readings(rules)),
        "objectives.md": "\n".join(_sets(rules)),
        "acts.md": "\n".join(_acts(rules)),
        "coverage.md": "\n".join(_coverage(rules)),
    }
    return {name: f"{NOTE}\n{text.rstrip()}\n" for name, text in pages.items()}


def _index(rules: RuleSet) -> Iterator[str]:
    yield "# Reference\n"
    yield "Everything the rule set holds, from the rule files themselves.\n"
    yield "- [Rules](rules.md), [readings](readings.md)"
    yield "- [Objectives](objectives.md), [acts](acts.md), [coverage](coverage.md)"
    yield "- [Kinds of condition](../kinds/index.md)\n"
    for decision in rules.decisions.values():
        yield from _decision(rules, decision)


def _decision(rules: RuleSet, decision: DecisionRule) -> Iterator[str]:
    yield f"## `{decision.id}`: {decision.title['en']}\n"
    layers = ", ".join(sorted(layer.value for layer in decision.layers))
    yield f"{decision.question['en']} Since {decision.first}. Binding layers: {layers}.\n"
    yield "| rule | provision | says | |\n|---|---|---|---|"
    for name in decision.conditions:
        yield _row(rules, name, "condition")
    for name in decision.beside:
        yield _row(rules, name, "beside")
    yield ""


def _row(rules: RuleSet, name: str, place: str) -> str:
    rule = rules.rules[name]
    cited = SAY.citation(rule.versions[-1].citation.text)
    title = rules.texts[name].title["en"]
    return f"| [`{name}`](rules.md#{name}) | {cited} | {title} | {place} |"


def _rules(rules: RuleSet) -> Iterator[str]:
    yield "# Rules\n"
    yield f"{len(rules.rules)} rules. The id of a rule is its citation. A link leads to the"
    yield "provision as it stood when that version took effect.\n"
    for rule in rules.rules.values():
        yield from _rule(rules, rule)


def _rule(rules: RuleSet, rule: Rule) -> Iterator[str]:
    text, first = rules.texts[rule.id], rule.first_version
    yield f'<a id="{rule.id}"></a>\n'
    yield f"## {rule.id}\n"
    yield f"**{text.title['en']}.** {text.gist['en']}\n"
    yield f"*{text.title['nb']}* (nb) · *{text.title['nn']}* (nn)\n"
    effect = WORDS["en"].effects[first.effect.value]
    layer = SAY.layer(first.layer)
    yield f"{layer[:1].upper()}{layer[1:]}; {effect}. {WORDS['en'].chosen_by[rule.applies_by]}\n"
    yield "| provision | in force | condition |\n|---|---|---|"
    for version in rule.versions:
        yield _version(rules, version)
    yield ""
    if text.readings:
        yield f"Readings: {', '.join(f'[`{one}`](readings.md#{one})' for one in text.readings)}\n"


def _version(rules: RuleSet, version: Provision) -> str:
    cited = SAY.citation(version.citation.text)
    link = version.citation.url(rules.regulation.eli, date.fromordinal(version.first))
    place = f"[{cited}]({link})" if link else cited
    rows = "; ".join(f"{name}: {value}" for name, value in parameters(version.condition))
    in_force = SAY.in_force(version.first, version.last, version.act)
    return f"| {place} | {in_force} | {rows} |"


def _readings(rules: RuleSet) -> Iterator[str]:
    yield "# Readings\n"
    yield "Where the law is unclear, how it can be read, who reads it so, and the default. A"
    yield "default is a choice, not a fact: where another option would change an answer, the"
    yield "answer says so.\n"
    for reading in rules.readings.values():
        yield from _reading(reading)


def _reading(reading: Reading) -> Iterator[str]:
    yield f'<a id="{reading.id}"></a>\n'
    yield f"## {reading.id}\n"
    yield f"{reading.question['en']} ({reading.provision})\n"
    yield "| option | meaning | held by |\n|---|---|---|"
    for option in reading.options.values():
        mark = " (default)" if option.id == reading.default else ""
        yield f"| `{option.id}`{mark} | {option.meaning['en']} | {option.held_by['en']} |"
    yield f"\n{reading.reason['en']}\n"


def _sets(rules: RuleSet) -> Iterator[str]:
    yield "# Objectives\n"
    yield "Sets of learning objectives, edition by edition. An edition whose codes no source gives"
    yield "is unknown, not empty.\n"
    yield "| set | title | act | in force | objectives | codes |\n|---|---|---|---|---|---|"
    for one in rules.sets.values():
        until = f" – {one.last}" if one.last else ""
        yield (
            f"| `{one.id}` | {one.title['en']} | {one.act} | {one.first}{until} "
            f"| {one.count} | {_codes(one)} |"
        )


def _codes(found: ObjectiveSet) -> str:
    return "unknown" if found.codes is None else f"{found.codes[0]} to {found.codes[-1]}"


def _acts(rules: RuleSet) -> Iterator[str]:
    yield "# Acts\n"
    yield f"{rules.regulation.name['en'].capitalize()}, {rules.regulation.id}. Amendments have been"
    yield f"looked for through {rules.regulation.checked_through}.\n"
    yield "| act | in force |\n|---|---|"
    for act in rules.acts.values():
        named = f"[{act.id}]({act.link})" if act.link else act.id
        yield f"| {named} | {', '.join(map(str, act.in_force))} |"


def _coverage(rules: RuleSet) -> Iterator[str]:
    rows = coverage(rules)
    cases = cases_of(rows, rules_folder())
    count = Counter(row.status for row in rows)
    yield "# Coverage\n"
    yield "Every paragraph of the regulation and every annex: the rules that cite it today, or why"
    yield "it has none. A remark on a paragraph that has rules says what else it does. Cases are"
    yield "those that cite the paragraph or name one of its rules. `lisrules coverage` lists the"
    yield "same.\n"
    yield f"Of {len(rows)} paragraphs and annexes {count[Status.RULES]} have rules,"
    yield f"{count[Status.REASON]} a reason, {count[Status.UNLISTED]} neither.\n"
    yield "| provision | rules | remark | cases |\n|---|---|---|---|"
    for row in rows:
        named = ", ".join(f"[`{name}`](rules.md#{name})" for name in row.rules)
        cited, told = SAY.citation(row.citation), ", ".join(cases[row.citation])
        yield f"| {cited} | {named} | {_remark(rules, row)} | {told} |"
    yield "\n| kind of remark | meaning |\n|---|---|"
    for kind in rules.structure.kinds.values():
        yield f"| {kind.name['en']} | {kind.meaning['en']} |"


def _remark(rules: RuleSet, row: Row) -> str:
    if row.remark is None:
        return ""
    return f"*{rules.structure.kinds[row.remark.kind].name['en']}*: {row.remark.reason['en']}"


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` say which are not current."""
    pages = build()
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    if arguments == ["--check"]:
        stale = sorted(name for name in {*pages, *kept} if pages.get(name) != kept.get(name))
        for name in stale:
            print(f"docs/reference/{name} is not current; run scripts/make_reference.py")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in set(kept) - set(pages):
        (FOLDER / name).unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
