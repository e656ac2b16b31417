"""Service that counts from elsewhere: from abroad (§ 32) and from before 1 March 2019 (§ 37)."""

from __future__ import annotations

from tests.law.tables.form import Rules, since
from tests.law.tables.totals import HOSPITAL, MOVED, OTHERS, PARTS, REWRITE

RULES: Rules = {
    "sf-32-1": since(
        PARTS,
        REWRITE,
        "§ 32(1)",
        {"kind": "foreign-service"},
        effect="part",
        readings=["foreign-before-authorisation"],
    ),
    "sf-32-2-part-one": since(
        PARTS,
        REWRITE,
        "§ 32(2)",
        {
            "kind": "ruling",
            "ruling": "foreign-part-one",
            "presumed": "not-met",
            "authorities": ["helsedirektoratet", "directorate"],
        },
        effect="part",
    ),
    "sf-32-2-time": since(
        PARTS,
        REWRITE,
        "§ 32(2)",
        {
            "kind": "under-reading",
            "reading": "foreign-part-one-scope",
            "option": "whole-part",
            "of": "sf-32-2-part-one",
        },
        effect="part",
        readings=["foreign-part-one-scope"],
    ),
    **{
        name: since(
            PARTS,
            act,
            citation,
            {
                "kind": "in-training",
                "day": "2019-03-01",
                "ruling": "in-training-2019",
                "categories": categories,
            },
            effect="part",
        )
        for name, act, citation, categories in (
            ("sf-37-2-b-training", MOVED, "§ 37(2) b", sorted(HOSPITAL)),
            (
                "sf-37-3-c-training",
                REWRITE,
                "§ 37(3) c",
                ["general-practice", "community-medicine", "occupational-medicine"],
            ),
        )
    },
    **{
        name: since(
            PARTS,
            act,
            citation,
            {"kind": "earlier-service", "before": "2019-03-01", "if_met": if_met},
            effect="part",
            categories=categories,
        )
        for name, act, citation, if_met, categories in (
            (
                "sf-37-2-b",
                MOVED,
                "§ 37(2) b",
                ["sf-37-2-b-training", "sf-37-3-c-over"],
                HOSPITAL,
            ),
            ("sf-37-3-c", REWRITE, "§ 37(3) c", ["sf-37-3-c-over", "sf-37-2-b-training"], OTHERS),
        )
    },
    "sf-37-3-c-over": since(
        PARTS,
        REWRITE,
        "§ 37(3) c",
        {"kind": "all", "of": ["sf-37-3-c-training", "sf-37-3-b"]},
        effect="part",
    ),
}
