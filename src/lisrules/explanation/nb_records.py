"""The sentences of bokmål on objectives, papers and combinations."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_records import RecordSentences


class BokmalRecords(RecordSentences):
    """Bokmål, of records."""

    def objectives_attained(self, attained: int, total: int) -> str:
        return f"{attained} av {total} læringsmål er oppnådd"

    def objectives_short(self, missing: int, total: int, codes: str) -> str:
        return f"{missing} av {total} læringsmål er ikke oppnådd: {codes}"

    def objectives_open(self, missing: int, total: int, codes: str) -> str:
        return f"{missing} av {total} læringsmål er uavklart: {codes}"

    def codes_unknown(self, title: str, count: int) -> str:
        return f"{title}: kodene til de {count} læringsmålene er ikke kjent"

    def not_asked_for(self) -> str:
        return "læringsmålene kreves ikke ennå: neste tjeneste er ikke begynt"

    def department_absent(self, department: str) -> str:
        return f"tjenesten omfattet ikke {department}"

    def department_open(self, department: str) -> str:
        return f"det er ikke oppgitt om tjenesten omfattet {department}"

    def instead(self, title: str) -> str:
        return f"«{title}» er oppfylt og gjelder i stedet"

    def settled(self) -> str:
        return "en bekreftelse avgjør det som ellers er uavklart"

    def current_set(self) -> str:
        return "gjeldende læringsmål"

    def deciding_set(self) -> str:
        return "avgjør her"

    def tried_per_objective(self) -> str:
        return "prøves for hvert læringsmål, ikke alene"

    def held(self, kinds: str, day: str | None) -> str:
        return f"{kinds} var gyldig {day or 'på datoen'}"

    def not_held(self, kinds: str, day: str | None) -> str:
        return f"ingen gyldig {kinds} {day or 'på datoen'}"

    def held_open(self, kinds: str, day: str | None) -> str:
        return f"det er ikke oppgitt om {kinds} var gyldig {day or 'på datoen'}"

    def all_excused(self) -> str:
        return "alt som mangler, er unntatt ved en bekreftelse"

    def not_excused(self, codes: str) -> str:
        return f"mangler uten at noe unntar dem: {codes}"

    def excuse_unknown(self) -> str:
        return "ingen bekreftelse unntar læringsmål som mangler, så langt det er oppgitt"

    def excused(self, codes: str) -> str:
        return f"unntatt: {codes}"

    def one_offer_each_round(self) -> str:
        return "ikke mer enn ett ordinært tilbud er akseptert i noen runde"

    def offers_open(self) -> str:
        return "det er ikke oppgitt hvilke tilbud som er akseptert"

    def crowded(self, round_name: str, offers: str) -> str:
        return f"mer enn ett ordinært tilbud er akseptert {round_name}: {offers}"

    def round_name(self, year: str, season: str) -> str:
        return f"{'våren' if season == 'spring' else 'høsten'} {year}"

    def ruled(self, question: str, holds: bool) -> str:
        return f"myndighetene har svart {'ja' if holds else 'nei'}: {question}"

    def not_ruled(self, question: str) -> str:
        return f"ingen myndighet har tatt stilling til dette: {question}"

    def ruling_open(self, question: str) -> str:
        return f"det er ikke avklart hva myndighetene sist har svart: {question}"

    def ruling(self, fact: str, authority: str | None, holds: bool) -> str:
        return f"{fact}: {'ja' if holds else 'nei'}{f' ({authority})' if authority else ''}"

    def stated(self, what: str) -> str:
        return f"bekreftet: {what}"

    def not_stated(self, what: str, by: str) -> str:
        return f"ikke bekreftet{f' av {by}' if by else ''}: {what}"

    def not_stated_as_known(self, what: str) -> str:
        return f"ikke bekreftet, så langt det er oppgitt: {what}"

    def nothing_to_state(self) -> str:
        return "ingen tjeneste som dette gjelder"

    def activities(self, ready: int, seen: int, status: str) -> str:
        return f"{ready} av {seen} læringsaktiviteter har status {status}"

    def no_activities(self) -> str:
        return "ingen læringsaktivitet er registrert"

    def activities_open(self) -> str:
        return "læringsaktivitetene er ikke oppgitt"

    def lacking(self, ids: str) -> str:
        return f"mangler det: {ids}"

    def all_of(self, met: int, total: int) -> str:
        return f"alle delene kreves: {met} av {total} er oppfylt"

    def no_part_applies(self) -> str:
        return "ingen av delene er aktuelle"

    def at_least(self, count: int, met: int, total: int) -> str:
        return f"minst {'én' if count == 1 else count} av {total} kreves: {met} er oppfylt"

    def negation(self, title: str, outcome: str) -> str:
        return f"krever at «{title}» ikke er oppfylt; utfallet der er: {outcome}"

    def of_fact(self, what: str, fact: str) -> str:
        return f"{what} [{fact}]"

    def about(self, what: str, subject: str) -> str:
        return f"{what} ({subject})"

    def would_settle(self) -> str:
        return "Dette vil avklare svaret:"

    def would_settle_conditions(self) -> str:
        return "Dette vil avklare vilkårene, men svaret blir det samme:"

    def not_part_of_verdict(self) -> str:
        return "Det som følger, er ikke en del av avgjørelsen."

    def a_person_decides(self) -> str:
        return "Dette er beslutningsstøtte. Et menneske avgjør."
