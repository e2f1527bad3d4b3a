"""Texts that would do harm if they were taken for anything but text."""

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "{{ 7*7 }}",
    "](javascript:alert(1))",
    "\u202eomgekeerd\u2066",
    "w" * 140,
)
