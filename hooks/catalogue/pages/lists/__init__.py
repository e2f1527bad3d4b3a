"""The lists of klantreizen and verbeteracties, and what narrows and sorts them."""
