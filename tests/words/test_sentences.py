"""Where a sentence ends, what is counted in it, and the words that are found: in good Dutch, and in any text at all."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.hard_words import HARD_WORDS
from catalogue.words.passives import towers
from catalogue.words.sentences import WORD, own, sentences
from catalogue.words.word_finder import WordFinder, words_of

FINDER = WordFinder(HARD_WORDS)

# A text, with a | where a sentence ends and another begins.
TEXTS = [
    "Neem bijv. uw paspoort mee.| Kom om 14.30 uur naar nr. 3.| Dat is m.n. handig, d.w.z. snel.",
    "Wij (o.a. dhr. J. Jansen) kwamen op 3 mei.| Vier mensen niet.",
    "Zie art. 2.3 van de wet.| Daarin staat het.",
    "Neem uw pas, uw huurcontract enz. mee.| Neem uw pas, uw huurcontract enz.| Dan gaat het snel.",
    'Hij zei: "Ik weet het niet. Wie wel?" en hing op.| Zij zei: "Kom maar."| Daarna ging zij.',
    "Zij vraagt ‘Waarom? Wanneer?’ en wacht af.| Wij ook.",
    "'s Avonds belt hij over de foto's.| 's Morgens niet.",
    "Bel ons.| U krijgt dan meteen te horen wie u helpt, en u.| Daarna niets meer.",
    "Neem mee:|\n- uw pas|\n- uw contract.| Dat is genoeg.",
    "1. Vul het formulier in|\n2. Stuur het op",
    "Zonder punt aan het eind|\n\nEn dan een nieuw stuk",
    "Een regel die\nverder loopt.| Klaar",
    "Waarom?!| Daarom… denk ik.| Kijk op https://voorbeeld.example/a.b?c=d",
    "Het duurt max. 8 weken.| Dat is ca. 2 maanden.",
    "Eerst kwam er geen bericht.| en toen wel.",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_a_sentence_ends_where_a_reader_says_it_does(marked: str) -> None:
    text = marked.replace("|", "")
    parts = [WORD.findall(own(text)[one.start : one.end]) for one in sentences(text)]
    wanted, at = [], 0
    for part in marked.split("|"):
        wanted.append(WORD.findall(own(text)[at : at + len(part)]))
        at += len(part)
    assert parts == wanted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kom om 14.30 uur met uw foto's en/of uw pas.", 10),
        ('Zij zegt: "Ik weet echt niet waar ik moet zijn."', 2),
        ("Kijk op https://voorbeeld.example/een/lange/weg voor meer.", 4),
    ],
)
def test_words_are_counted_as_a_reader_counts_them_but_for_what_others_say(text: str, number: int) -> None:
    (one,) = sentences(text)
    assert len(one.words) == number


# A text, and the words that are found in it.
FOUND: list[tuple[str, list[str]]] = [
    ("Dat gaat d.m.v. een brief, middels de post.", ["d.m.v.", "middels"]),
    ("Middels een brief. Tevens bellen wij.", ["Middels", "Tevens"]),
    ("Dit gaat dmv een formulier.", ["dmv"]),
    ("Met\n  betrekking tot uw vraag", ["Met\n  betrekking tot"]),
    ("U dient te bellen; hij dient een aanvraag in.", ["dient te"]),
    ("De stichting Indien helpt. Bureau Tevens ook.", []),
    ("De IVM is een instituut.", []),
    ('Zij zegt: "Indien ik dat wist." en lacht.', []),
    ("Zij zegt: ‘Indien ik dat wist’ en lacht.", []),
    ("Kijk op www.middels.example/indien of https://a.example/tevens", []),
    ("Casussen en middelsgroot zijn andere woorden.", []),
    ("In het kader vandaag niet.", []),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_hard_words_are_found_and_names_and_what_others_say_are_not(text: str, found: list[str]) -> None:
    assert [one.text for one in FINDER.found(text)] == found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("De melding wordt bekeken en daarna wordt een brief gestuurd.", 2),
        ("Nadat het besluit is genomen, kan worden betaald en wordt de zaak gesloten.", 2),
        ("De melding wordt bekeken. Daarna wordt een brief gestuurd.", 0),
        ("Mensen worden moe en worden boos.", 0),
        ('Zij zegt: "Er wordt gebeld en er wordt gezegd dat het goed is."', 0),
    ],
)
def test_a_tower_of_passives_is_one_sentence_with_more_of_them(text: str, number: int) -> None:
    assert sum(count for _, count in towers(text)) == number


def test_every_word_of_the_list_is_found_by_itself_and_says_something_else() -> None:
    assert 60 <= len(HARD_WORDS) <= 120
    assert list(HARD_WORDS) == list(dict.fromkeys(HARD_WORDS))
    for word, better in HARD_WORDS.items():
        assert [one.phrase for one in FINDER.found(f"Wij doen {word} dat.")] == [word]
        assert not [one.text for one in FINDER.found(better)], f"what is better than {word} is hard as well"
        assert word not in better.split(" / ")


_SIGNS = (".", "!", "?", "…", ":", " ", "\n", "\n\n", '"', "“", "”", "‘", "’", "'", "(", ")", "\0", "\u00a0", "İ")
_WORDS = ("wordt", "gedaan", "Jan", "nr", "'s", "www.", "https://", "- ", "1.", "e.d.", "u", "d.m.v")
PIECES = st.sampled_from([*HARD_WORDS, *_WORDS, *_SIGNS])
ANY = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join))


@given(ANY)
def test_any_text_has_sentences_in_order_that_hold_their_words(text: str) -> None:
    end = 0
    for one in sentences(text):
        assert end <= one.start < one.end <= len(text)
        assert one.words[0].start() == one.start
        assert all(text[word.start() : word.end()] == word[0] for word in one.words)
        assert one.words[-1].end() <= one.end
        end = one.end
    found = [word.span() for one in sentences(text) for word in one.words]
    assert found == sorted(set(found))
    assert len(own(text)) == len(text)


@given(ANY)
def test_in_any_text_what_is_found_is_the_word_at_its_place(text: str) -> None:
    last = -1
    for one in FINDER.found(text):
        assert one.start > last
        assert text[one.start : one.start + len(one.text)] == one.text
        read = "".join(words_of(one.text))
        assert read.replace(".", "") == "".join(words_of(one.phrase)).replace(".", "")
        last = one.start
    for start, number in towers(text):
        assert number >= 2
        assert WORD.match(text, start)


HOSTILE = (
    *("'", '"', "“", "‘", "‘a", "'a", " 'a", ".", ". ", "!?", "a.", "a. ", "\n", "\n ", "- ", "www.", "https://"),
    *("wordt gedaan ", "dient ", "in het ", "met betrekking ", "a'", "a-", "d.m.v.", "„", "«", "(", "wordt", "ge"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_grows_with_the_text(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = process_time()
    list(sentences(text))
    list(FINDER.found(text))
    list(towers(text))
    assert process_time() - start < 5
