"""Which texts the rules can read at all."""

from __future__ import annotations

import pytest

from followup import UsageError, check
from followup.checking import is_foreign

FOREIGN = {
    "German": (
        "Vielen Dank für das Gespräch gestern. Ich habe mich sehr über die Einblicke in das Team gefreut."
    ),
    "short German": "Herzlichen Dank und liebe Grüße",
    "French": (
        "Merci pour notre échange de mardi. Je suis très motivée par ce poste et je vous souhaite une "
        "bonne journée."
    ),
    "Spanish": (
        "Muchas gracias por la entrevista de ayer. Me gustó mucho hablar con usted sobre el nuevo almacén."
    ),
    "Italian": "Grazie per il colloquio di ieri. Mi è piaciuto molto parlare con lei del nuovo magazzino.",
    "Portuguese": "Muito obrigado pela conversa de ontem. Gostei de saber mais sobre a equipe e o projeto.",
    "Dutch": "Bedankt voor het gesprek van gisteren. Ik vond het leuk om over de nieuwe planning te praten.",
    "Polish": "Dziękuję za wczorajszą rozmowę. Bardzo podobał mi się pomysł na nowy magazyn.",
    "Swedish": (
        "Tack för samtalet i går. Det var roligt att höra om det nya lagret och jag ser fram emot nästa steg."
    ),
    "Finnish": (
        "Kiitos eilisestä keskustelusta. Oli mukava kuulla uudesta varastosta ja tiimin suunnitelmista "
        "ensi vuodelle."
    ),
    "Hungarian": (
        "Köszönöm szépen tegnapi beszélgetést. Nagyon tetszett az új raktárról szóló terv és csapat "
        "hangulata."
    ),
    "Turkish": (
        "Dünkü görüşme için çok teşekkür ederim. Yeni depo planı ve ekibin hedefleri beni heyecanlandırdı."
    ),
    "Russian": "Спасибо за вчерашний разговор. Мне очень понравилась идея нового склада.",
    "Japanese": "昨日はお時間をいただき、ありがとうございました。新しい倉庫の計画に興味を持ちました。",
    "mostly German": (
        "Hi Priya, thank you. Ich habe mich sehr gefreut, dass Sie mit mir über die neue Stelle "
        "gesprochen haben. "
        "Ich freue mich auf die nächsten Schritte und bin gespannt auf das Team."
    ),
}
ENGLISH = {
    "plain": "Thank you for taking the time to talk with me about the Night Shift Lead role.",
    "two words": "Thanks, Priya!",
    "names": (
        "Thanks to Łukasz Wiśniewski, Ana-María de la Cruz, Jörg van der Berg and Siobhán Ó Néill for "
        "the time."
    ),
    "courtesy in German": (
        "Vielen Dank for the talk about the Hamburg desk; I look forward to the next steps with your team."
    ),
    "jargon": (
        "Thank you for the chat about Kafka, Grafana, Terraform, k8s and the ETL jobs on Snowflake and dbt."
    ),
    "typos": (
        "thx for teh chat abuot nite shift lead rle, realy enjoyd hearign abot the pik erors and the hedsets"
    ),
    "capitals": "THANK YOU FOR THE TALK ABOUT THE SHIFT. I WOULD LIKE TO TAKE IT ON.",
    "figures": "4% 2% 14:30 2026-11-23 £31k 9/10",
    "emoji": "👍👍👍",
    "nothing": "",
}


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_another_language_is_refused(text: str) -> None:
    """A text in another language is not judged; the error says what the rules can read."""
    assert is_foreign(text)
    with pytest.raises(UsageError, match="English only"):
        check(f"Subject: Re\n\n{text}\n")


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english_is_read(text: str) -> None:
    """English with names, jargon, typos or a foreign phrase stays English."""
    assert not is_foreign(text)
