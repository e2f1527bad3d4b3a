"""Small forges on this computer, which answer as documented; what they are asked otherwise stands in `wrong`."""
