"""How much one file may hold. Far above what people write; without an end, one file could keep everyone waiting.

With them no file costs a check or a build more than 2 seconds and 300 MB: scripts/bench.py --hostile measures that.
"""

MAX_BYTES = 1_000_000
"""Of a file. What is larger is not read."""
MAX_JSON = 20_000_000
"""Of a file of open data from elsewhere. A catalogue of a thousand journeys is as large; one journey is some 20 kB."""
MAX_DEPTH = 40
"""How many lists, records, quotations lie in one another: in YAML as in a story."""
MAX_EVENTS = 170_000
"""What a YAML parser meets in a file: a value is one, a list or record two and what is in it."""
MAX_EVENTS_OF_ONE = 8_000
"""The same in the file of one klantreis or verbeteractie. A klantreis of the example has some 1,000: this is eighty
steps of which all is told, or 1,300 of which nothing is, which take a second or two to build.
"""
MAX_KEYS = 500
"""Fields of one record; no record has a tenth of them."""
MAX_ITEMS = 1_000
"""Items of a list in a record."""
MAX_ENTRIES = 20_000
"""Entries of a register. A catalogue of 10,000 journeys has about 6,000 organisations."""
MAX_OLD_NAMES = 20
"""Names that a file had before: each is a page of its own."""

MAX_FINDINGS = 200
"""Findings that are told of one file; the others are counted."""
MAX_FAULTS = 5 * MAX_FINDINGS
"""Faults of shape of which is worked out what to say; in a record with more of them there is little left to go on."""
MAX_LOOKALIKES = 50
"""Of so many words of one kind we look for what was meant."""
MAX_COMPARED = 100_000
"""With so many words together they are compared, for that."""

MAX_STORY_BYTES = 200_000
"""Of a text in Markdown: some 30,000 words."""
MAX_COLUMNS = 50
"""Of a table in Markdown."""
MAX_ROWS = 1_000
"""Of a table in Markdown."""
MAX_CELLS = 10_000
"""Of all tables in a text together, empty ones too: a row that stops early is filled up to the width of its table."""
MAX_MARKUP = 2_000_000
"""Of a text in Markdown, as story_limits weighs it: a page of ordinary text weighs some 10,000."""

MAX_WORKBOOK_BYTES = 20_000_000
"""Of a workbook of Excel that is taken in."""
MAX_WORKBOOK_UNPACKED = (20_000_000, 20)
"""Of all that is in its zip file together: so many bytes, and for each byte of the file so many more. Ten is usual."""
MAX_WORKBOOK_TAGS = (500_000, 2)
"""Of all that XML together, in the same way; a cell of text is three elements, and has six. Ours has one a byte."""
MOST_WORKBOOK_TAGS = 10_000_000
"""However large the file. Ours of 500 journeys has 4 million, and takes twenty seconds."""
MAX_WORKBOOK_PARTS = 1_000
MAX_WORKBOOK_COLUMNS = 200
"""Of a sheet: the largest of our own has some sixty."""
MAX_LIST_ROWS = 1_000
"""New rows of one sheet."""
