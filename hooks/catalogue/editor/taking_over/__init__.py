"""A journey of another catalogue, as its open data has it, taken over in this one."""
