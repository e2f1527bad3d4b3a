// The page of the form.
