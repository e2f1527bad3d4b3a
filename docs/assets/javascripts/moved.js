// Leads from an old address to the new one, to the same place on the page: a refresh of HTML forgets that place.
location.replace(document.currentScript.dataset.naar + location.hash);
