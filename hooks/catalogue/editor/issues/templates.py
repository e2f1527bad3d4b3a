"""The forms as each forge reads them: YAML for GitHub and Forgejo, Markdown for GitLab."""

import json
from collections.abc import Iterator, Mapping

from catalogue.editor.issues.asked import CHOICES, FORMS, LINE, TEXT, YES_OR_NO, IssueField, IssueForm
from catalogue.model.vocabularies import words as words_of

FORM_FOLDER = ".github/ISSUE_TEMPLATE"
"""Where GitHub looks for forms, and Forgejo too when it finds none in a folder of its own."""
TEXT_FOLDER = ".gitlab/issue_templates"

Words = Mapping[str, Mapping[str, str]]
_MADE = "# Gemaakt door scripts/generate.py. Wijzig het niet hier."
_CONFIG = f"{_MADE}\nblank_issues_enabled: false\n"


def files(words: Words) -> dict[str, str]:
    """Path → text of every form, at every forge; with the words that a catalogue adds."""
    made = {form_path(form): _github(form, words) for form in FORMS.values()}
    made |= {text_path(form): _gitlab(form, words) for form in FORMS.values()}
    return made | {f"{FORM_FOLDER}/config.yml": _CONFIG}


def form_path(form: IssueForm) -> str:
    return f"{FORM_FOLDER}/{form.name}.yml"


def text_path(form: IssueForm) -> str:
    """At GitLab the name of the file is what the form is called."""
    return f"{TEXT_FOLDER}/{form.title}.md"


def choices(field: IssueField, words: Words) -> list[str]:
    """What can be chosen, as somebody reads it."""
    return ["Ja", "Nee"] if field.words == YES_OR_NO else list(words_of(field.words, words).values())


def _github(form: IssueForm, words: Words) -> str:
    """Every text as JSON, which is YAML in which a text is nothing else.

    https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
    """
    lines = [
        _MADE,
        f"name: {_text(form.title)}",
        f"description: {_text(form.about)}",
        f"title: {_text(f'{form.title}: ')}",
        "body:",
        "  - type: markdown",
        "    attributes:",
        f"      value: {_text(form.warning)}",
    ]
    for field in form.fields:
        lines += _field(field, words)
    return "\n".join(lines) + "\n"


def _field(field: IssueField, words: Words) -> Iterator[str]:
    yield f"  - type: {({LINE: 'input', TEXT: 'textarea'}).get(field.kind, 'dropdown')}"
    yield f"    id: {field.id}"
    yield "    attributes:"
    yield f"      label: {_text(field.label)}"
    yield f"      description: {_text(field.help)}"
    if field.words:
        if field.kind == CHOICES:
            yield "      multiple: true"
        yield "      options:"
        yield from (f"        - {_text(one)}" for one in choices(field, words))
    if field.required:
        yield "    validations:"
        yield "      required: true"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _gitlab(form: IssueForm, words: Words) -> str:
    """The form as text to write in: a heading for each question, with under it what it asks, which nobody sees."""
    asked = {one.id: _remark(_asked(one, words)) for one in form.fields}
    return f"{_remark(form.warning)}\n\n{headings(form, asked)}\n"


def headings(form: IssueForm, below: Mapping[str, str]) -> str:
    """A heading for each question, and below it what stands there already, by the id of its field."""
    return "\n\n".join("\n\n".join((f"### {one.label}", *filter(None, [below.get(one.id)]))) for one in form.fields)


def _asked(field: IssueField, words: Words) -> str:
    chosen = f" Kies uit: {', '.join(choices(field, words))}." if field.words else ""
    return f"{field.help}{chosen}{' Verplicht.' if field.required else ''}"


def _remark(text: str) -> str:
    """A remark in Markdown, which no reader sees."""
    return f"<!-- {text} -->"


def remarks(form: IssueForm, words: Words) -> frozenset[str]:
    """Every remark that is in the form itself."""
    return frozenset(_remark(text) for text in (form.warning, *(_asked(field, words) for field in form.fields)))
