"""Small forges on this computer, which answer as their documentation says; what is asked otherwise stands in `wrong`."""
