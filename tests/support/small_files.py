"""The files of a small catalogue in which everything that can be named is named, in each way that there is."""

SMALL = {
    "journeys/reis.yml": """\
titel: Ik bel
probleem: Ik wacht
doel: Rust
status: vastgesteld
profielen: [jan]
eigenaar: {organisatie: een, rol: Regisseur}
herijken_voor: 2027-01-01
fasen:
  - titel: Ik vraag
    stappen:
      - titel: Ik bel   # niet makkelijk
        tegelijk_met: wacht
        uitspraken:
          - {tekst: Pff, bron: ond, over: [stilte, "haast"]}
        knelpunten:
          - {id: stilte, titel: Stil, categorie: silo, ernst: 1, bewijs: [ond]}
          - {id: haast, titel: Haast, categorie: silo, ernst: 1, voorheen: [gedoe]}
        uitkomsten:
          - {soort: ja, naar: wacht}
      - id: wacht
        titel: Ik wacht
        voorheen: [oude-wacht]
kpis:
  - {id: stilte, naam: Rust, perspectief: klant, burgerwaarde: Nut, eenheid: "%", richting: omhoog, eigenaren: [een]}
overdrachten:
  - {van: een, naar: vier, wijze: warm, stap_van: oude-wacht}
""",
    "improvements/actie.yml": """\
titel: Bellen
lost_op:
  - reis#stilte
  # Dit ook
  - reis#gedoe
kans: {reis: reis, stap: wacht, wat: Beter}
eigenaar: {organisatie: een, rol: Regisseur}
effect:
  - kpi: reis#stilte
logboek: [{datum: 2026-01-01, status: idee}]
""",
    "registers/organisaties.yml": "- {id: een, naam: Een, soort: gemeente}\n- {id: vier, naam: Vier, soort: zorg}\n",
    "registers/profielen.yml": "- {id: jan, naam: Jan, soort: inwoner, fictief: true}\n",
    "registers/kanalen.yml": "# Nog geen\n",
    "registers/onderzoeken.yml": (
        "- {id: ond, methode: interview, datum: 2026-01-01, aantal: 3, geanonimiseerd: true, toestemming: true}\n"
    ),
}
