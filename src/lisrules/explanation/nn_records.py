"""The sentences of nynorsk on objectives, papers and combinations."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_records import RecordSentences


class NynorskRecords(RecordSentences):
    """Nynorsk, of records."""

    def objectives_attained(self, attained: int, total: int) -> str:
        return f"{attained} av {total} læringsmål er oppnådde"

    def objectives_short(self, missing: int, total: int, codes: str) -> str:
        return (
            f"{missing} av {total} læringsmål er ikkje "
            f"{'oppnådd' if missing == 1 else 'oppnådde'}: {codes}"
        )

    def objectives_open(self, missing: int, total: int, codes: str) -> str:
        return (
            f"{missing} av {total} læringsmål er "
            f"{'uavklart' if missing == 1 else 'uavklarte'}: {codes}"
        )

    def codes_unknown(self, title: str, count: int) -> str:
        return f"{title}: kodane til dei {count} læringsmåla er ikkje kjende"

    def not_asked_for(self) -> str:
        return "læringsmåla blir ikkje kravde enno: neste teneste er ikkje starta"

    def department_absent(self, department: str) -> str:
        return f"tenesta omfatta ikkje {department}"

    def department_open(self, department: str) -> str:
        return f"det er ikkje oppgitt om tenesta omfatta {department}"

    def instead(self, title: str) -> str:
        return f"«{title}» er oppfylt og gjeld i staden"

    def settled(self) -> str:
        return "ei stadfesting avgjer det som elles er uavklart"

    def current_set(self) -> str:
        return "gjeldande læringsmål"

    def deciding_set(self) -> str:
        return "avgjer her"

    def tried_per_objective(self) -> str:
        return "blir prøvd for kvart læringsmål, ikkje åleine"

    def held(self, kinds: str, day: str | None) -> str:
        return f"{kinds} var gyldig {day or 'på datoen'}"

    def not_held(self, kinds: str, day: str | None) -> str:
        return f"ingen gyldig {kinds} {day or 'på datoen'}"

    def held_open(self, kinds: str, day: str | None) -> str:
        return f"det er ikkje oppgitt om {kinds} var gyldig {day or 'på datoen'}"

    def all_excused(self) -> str:
        return "alt som manglar, er unnateke ved ei stadfesting"

    def not_excused(self, codes: str) -> str:
        return f"manglar utan at noko unntek dei: {codes}"

    def excuse_unknown(self) -> str:
        return "inga stadfesting unntek læringsmål som manglar, så langt det er oppgitt"

    def excused(self, codes: str) -> str:
        return f"unnatekne: {codes}"

    def one_offer_each_round(self) -> str:
        return "ikkje meir enn eitt ordinært tilbod er akseptert i nokon runde"

    def offers_open(self) -> str:
        return "det er ikkje oppgitt kva tilbod som er aksepterte"

    def crowded(self, round_name: str, offers: str) -> str:
        return f"meir enn eitt ordinært tilbod er akseptert {round_name}: {offers}"

    def round_name(self, year: str, season: str) -> str:
        return f"{'våren' if season == 'spring' else 'hausten'} {year}"

    def ruled(self, question: str, holds: bool) -> str:
        return f"styresmaktene har svart {'ja' if holds else 'nei'}: {question}"

    def not_ruled(self, question: str) -> str:
        return f"inga styresmakt har teke stilling til dette: {question}"

    def ruling_open(self, question: str) -> str:
        return f"det er ikkje avklart kva styresmaktene sist har svart: {question}"

    def ruling(self, fact: str, authority: str | None, holds: bool) -> str:
        return f"{fact}: {'ja' if holds else 'nei'}{f' ({authority})' if authority else ''}"

    def stated(self, what: str) -> str:
        return f"stadfesta: {what}"

    def not_stated(self, what: str, by: str) -> str:
        return f"ikkje stadfesta{f' av {by}' if by else ''}: {what}"

    def not_stated_as_known(self, what: str) -> str:
        return f"ikkje stadfesta, så langt det er oppgitt: {what}"

    def nothing_to_state(self) -> str:
        return "inga teneste som dette gjeld"

    def activities(self, ready: int, seen: int, status: str) -> str:
        return f"{ready} av {seen} læringsaktivitetar har status {status}"

    def no_activities(self) -> str:
        return "ingen læringsaktivitet er registrert"

    def activities_open(self) -> str:
        return "læringsaktivitetane er ikkje oppgitte"

    def lacking(self, ids: str) -> str:
        return f"manglar det: {ids}"

    def all_of(self, met: int, total: int) -> str:
        return f"alle delane krevst: {met} av {total} er {'oppfylt' if met == 1 else 'oppfylte'}"

    def no_part_applies(self) -> str:
        return "ingen av delane er aktuelle"

    def at_least(self, count: int, met: int, total: int) -> str:
        return (
            f"minst {'éin' if count == 1 else count} av {total} krevst: {met} er "
            f"{'oppfylt' if met == 1 else 'oppfylte'}"
        )

    def negation(self, title: str, outcome: str) -> str:
        return f"krev at «{title}» ikkje er oppfylt; utfallet der er: {outcome}"

    def of_fact(self, what: str, fact: str) -> str:
        return f"{what} [{fact}]"

    def about(self, what: str, subject: str) -> str:
        return f"{what} ({subject})"

    def would_settle(self) -> str:
        return "Dette vil avklare svaret:"

    def would_settle_conditions(self) -> str:
        return "Dette vil avklare vilkåra, men svaret blir det same:"

    def not_part_of_verdict(self) -> str:
        return "Det som følgjer, er ikkje ein del av avgjerda."

    def a_person_decides(self) -> str:
        return "Dette er avgjerdsstøtte. Eit menneske avgjer."
