"""The narratives as first typed: each wrong guess is answered with what to write, and what was meant
otherwise than it is read is told. Corrected: no errors.

Usage: trial.py PROGRAM
"""
import pathlib
import subprocess
import sys

MOST = 10

# What somebody new to it typed and was refused: the file, the value or key, and what the answer must hold.
REFUSED = [
    ("A-eenvoudig", "`ziekmelding`", "`verzuim.eerste_ziektedag`"),
    ("A-eenvoudig", "een losse waarde", "`[opbouw]`"),
    ("A-eenvoudig", "`arbeidsdeskundig_onderzoek`", "`arbeidsdeskundige`?"),
    ("A-eenvoudig", "`passend_met_aanpassing`", "`passend_te_maken`? Het eigen werk past na aanpassing"),
    ("A-eenvoudig", "`snuffelstage`", "`concrete_activiteiten`"),
    ("B-conflict", "`einde`", "een op de laatste"),
    ("B-conflict", "`behandeling`", "geen medische gegevens"),
    ("B-conflict", "`uren_per_week`", "`toelichting`"),
    ("B-conflict", "`aanhouden`", "`niet_starten`? Spoor 2 wordt niet gestart, of aangehouden"),
    ("B-conflict", "`medewerking_werknemer`", "`inspanningen_werknemer`?"),
    ("B-conflict", "`aanbod_vaststellingsovereenkomst`", "weegt niet mee"),
    ("C-zwanger", "`ziekte_door_zwangerschap`", "laat het hier weg"),
    ("C-zwanger", "`zwangerschapsverlof`", "`zwangerschaps_of_bevallingsverlof`?"),
    ("C-zwanger", "`ouderschapsverlof`", "`ander_verlof`? Ander verlof, ook voor een deel van de uren"),
    ("C-zwanger", "`vakantie`", "weglaten"),
    ("D-tijdelijk", "`4_weken`", "`vier_weken`?"),
    ("D-tijdelijk", "`begin`", "weglaten"),
    ("D-tijdelijk", "`aanzegging`", "weglaten"),
    ("D-tijdelijk", "`dagen_per_week`", "`uren_per_week`? reken om"),
    ("D-tijdelijk", "`verkort`", "`onderdelen`"),
]

# What another newcomer typed, and was refused without being told enough: what the answer now holds.
SECOND = [
    ("A-eenvoudig", "`activiteiten`", "`[{probleemveld: …, activiteit: …"),
    ("A-eenvoudig", "`onderdelen`", "alles is `[a, b, c"),
    ("B-conflict", "`loon_hervat`", "`einde` van `niet_meewerken`"),
    ("C-zwanger", "`zwangerschap`", "laat deze onderbreking dan weg"),
    ("C-zwanger", "sleutel `uren_per_week`", "de uren van verlof tellen niet mee"),
    ("D-tijdelijk", "sleutel `5`", "decimale komma"),
]

# What a third typed, and was refused without being told, or not enough: what the answer now holds.
THIRD = [
    ("A-eenvoudig", "sleutel `dagen_per_week`", "4 dagen van 4 uur is 16"),
    ("A-eenvoudig", "`2024-12`", "`2024-12-31`"),
    ("A-eenvoudig", "`HR-adviseur`", "schrijf `ja` als het zo is"),
    ("A-eenvoudig", "`terugval`", "`verslechtering`?"),
    ("A-eenvoudig", "sleutel `gesprek`", "de dag van het rapport"),
    ("A-eenvoudig", "`8-12`", "het laagste dat zeker is: `8`"),
    ("B-conflict", "`2023-11-17`", "wie, wanneer of hoeveel staat hier niet"),
    ("B-conflict", "sleutel van `maatregel_werkgever`", "`einde` van `niet_meewerken`"),
    ("C-zwanger", "sleutel `85`", "`17.85`"),
    ("C-zwanger", "`bevalling`", "alleen het verlof telt"),
    ("D-tijdelijk", "`2023-01-01`", "schrijf `ja` als het zo is"),
    ("D-tijdelijk", "sleutel `toelichting`", "`werk_gerelateerd`"),
    ("D-tijdelijk", "`magazijnmedewerker`", "hoort in `toelichting`; kies"),
    ("D-tijdelijk", "`afschrift_werknemer`", "geef de dag zelf"),
    ("E-65", "`passend`", "`beschikbaar`?"),
    ("E-65", "`planner`", "hoort in `toelichting`; kies"),
]

# What was accepted and read otherwise than it was meant: where the report says how it was read.
TOLD = [
    ("A-eenvoudig", "16 uur per week gewerkt, 16 tot 20 toegestaan bij 4 uur per dag, naar het aantal dagen"),
    ("B-conflict", "maar zegt niet `mogelijkheden: geen`; die dag telt niet"),
    ("B-conflict", "(deskundigenoordeel, gevraagd op 13 januari 2025, dossierregel"),
    ("D-tijdelijk", "maar de werkgever is eigenrisicodrager voor de Ziektewet: zijn plichten lopen door"),
    ("D-tijdelijk", "Het re-integratieverslag van 26 februari 2025 is dat van het einde van het dienstverband"),
    ("E-65", "Het dossier noemt geen einde van het dienstverband; aangenomen is dat"),
]

# The same of the third.
THIRD_TOLD = [
    ("A-eenvoudig", "(advies tot bijstelling, dossierregel"),
    ("A-eenvoudig", "Na het signaal van 7 januari 2025 volgde op 13 januari 2025 iets dat als reactie telt"),
    ("A-eenvoudig", "op de laatste dag 8 uur"),
    ("A-eenvoudig", "hangt af van wat het dossier niet zegt: of het arbeidstherapeutisch is"),
    ("B-conflict", "de werkgever had toen al opgetreden (deskundigenoordeel, gevraagd op 13 januari 2025"),
    ("B-conflict", "een ander ingeschakeld (second opinion, dossierregel"),
    ("C-zwanger", "Ander verlof (3 juni 2024 tot en met 30 juni 2024) schuift niets op"),
    ("C-zwanger", "geen oordeel van vóór 21 mei 2024 zegt iets over mogelijkheden"),
    ("E-65", "of de werknemer op beter passend werk heeft gewezen"),
]

# The same of the fourth, who read the manual page first.
FOURTH = [("B-conflict", "`zonder resultaat`", "zet tekst met een komma tussen aanhalingstekens")]
FOURTH_TOLD = [
    ("B-conflict", "Of er arbeidstherapeutisch is gewerkt, zegt het dossier niet"),
    ("C-zwanger", "Wie spoor 2 uitvoert, zegt het dossier niet"),
]

# The same of the sixth.
SIXTH = [("A-eenvoudig", "`plan met zoekprofiel 18 maart 2025`", "zet tekst met een komma tussen aanhalingstekens")]
SIXTH_TOLD = [
    ("A-eenvoudig", "Evaluaties, contacten en rapportages van daarna die hier niet meetellen: 2 (de eerste op dossierregel 73)"),
    ("A-eenvoudig", "16 uur per week gewerkt, 20 toegestaan"),
    ("A-eenvoudig", "de werknemer is op 3 maart 2025 werk bij de eigen werkgever gaan doen"),
    ("B-conflict", "is pas op 13 januari 2025 gereageerd (deskundigenoordeel, gevraagd op 13 januari 2025, dossierregel 41)"),
    ("B-conflict", "UWV achtte het aangeboden of verrichte werk passend (deskundigenoordeel van 2 september 2024, dossierregel 32)"),
    ("B-conflict", "UWV achtte het geweigerde werk passend (deskundigenoordeel van 2 september 2024, dossierregel 32)"),
    ("B-conflict", "UWV oordeelde op 10 maart 2025 dat de werknemer te weinig deed (dossierregel 41)"),
    ("B-conflict", "soort_grond: onwil_werknemer, stuk: \u2026, bevestigd_door: deskundigenoordeel"),
]
# And in the timeline.
SIXTH_SHOWN = [("A-eenvoudig", "2024-05-27 Evaluatie gedaan, 28 dagen eerder (bijgesteld plan)")]

# The same of the seventh: both of one text with commas.
SEVENTH = [("C-zwanger", "`verband met zwangerschap`", "zet tekst met een komma tussen aanhalingstekens"),
           ("C-zwanger", "`ziekengeld UWV`", "zet tekst met een komma tussen aanhalingstekens")]

# An eighth typed ten dossiers, these five and five more: what was not answered, or not enough.
EIGHTH = [
    ("A-eenvoudig", "`activiteiten`: een losse waarde", "`[{probleemveld: …, activiteit: …"),
    ("A-eenvoudig", "sleutel `plan_datum`", "`re_integratieplan: ja`"),
    ("B-conflict", "`opgevraagd`", "alleen opgevraagd is `nee`"),
    ("C-zwanger", "`verlof`", "`reden: ander_verlof`; de wachttijd loopt dan door"),
    ("E-65", "zowel `loonwaarde` als", "laat er een weg"),
    ("F-loonsanctie", "`werkplekonderzoek`", "`interventie`? alleen onderzoeken is nog geen aanpassing"),
    ("F-loonsanctie", "sleutel `kosten`", "wat spoor 2 kost, telt hier niet"),
    ("F-loonsanctie", "`afgewezen`", "`niet_hersteld`?"),
    ("G-flex", "sleutel `vorm`", "hoe werd geëvalueerd, telt niet"),
    ("G-flex", "`plan_van_aanpak`", "`g`? Plan van aanpak"),
    ("H-conflict", "sleutel `aanwezig_werknemer`", "met `stukken: [evaluatie]`"),
    ("H-conflict", "`verkennen`", "nog geen besluit om te starten"),
    ("H-conflict", "`datum` ontbreekt in `deskundigenoordeel`", "laat deze gebeurtenis dan weg"),
    ("I-62plus", "sleutel `duurzaam`", "`mogelijkheden: geen` met `herstel_verwacht: nee`"),
    ("I-62plus", "sleutel `7%`", "`41.7`"),
    ("I-62plus", "`niet_passend_te_maken`", "`niet_passend`?"),
    ("I-62plus", "`weigert_spoor2`", "`niet_meewerken`"),
    ("J-tweebanen", "sleutel `andere_werkgever`", "een baan die er al naast was telt hier niet"),
    ("J-tweebanen", "`belastingsvelden`", "noem ze alle zes"),
    ("J-tweebanen", "`concrete_activiteiten`: `geen`", "schrijf `0`"),
    ("J-tweebanen", "`intentieverklaring`", "een intentie is te weinig"),
]
EIGHTH_TOLD = [
    ("B-conflict", "een ander ingeschakeld (second opinion, dossierregel 53)"),
    ("C-zwanger", "Elke dag ervan geldt als dag van verlof, ook bij verlof voor een deel van de uren"),
    ("F-loonsanctie", "volgens `verlengingen` tot en met 16 januari 2026 en volgens het besluit tot en met 1 maart 2026"),
    ("F-loonsanctie", "op het eerdere bekortingsverzoek van 1 september 2025"),
    ("H-conflict", "zou vanaf 2 december 2024 zijn uitgesloten, maar daar is op 6 januari 2025 werk begonnen"),
    ("H-conflict", "Het eigen werk hoefde dan niet meer te worden onderzocht"),
    ("H-conflict", "Het deskundigenoordeel van 20 oktober 2025 is op diezelfde dag gevraagd"),
    ("H-conflict", "Van het deskundigenoordeel van 20 oktober 2025 is niet bekend: de uitkomst."),
    ("I-62plus", "ziet mogelijkheden vanaf 10 februari 2025, maar tot 24 februari 2025 mocht worden afgegaan op"),
    ("I-62plus", "Het advies van 26 mei 2025 (arbeidsdeskundig onderzoek) is pas op 15 september 2025 uitgevoerd"),
    ("J-tweebanen", "De rapportage van 26 mei 2025 toont geen voortgang"),
]

# A ninth typed ten, these five and five others: what was not answered, led wrong or said too little.
NINTH = [
    ("A-eenvoudig", "`ziekmelding`", "met `reden: hersteld` in `verzuim.onderbrekingen`"),
    ("A-eenvoudig", "`6-9 maanden`", "`herstel_verwacht_per`"),
    ("A-eenvoudig", "`advies`", "staat in `adviseert`"),
    ("A-eenvoudig", "`ondertekend_werkgever`: `2024-04-04`", "`ondertekend_op`"),
    ("A-eenvoudig", "`datum`: een lijst", "voor elke dag een eigen gebeurtenis"),
    ("A-eenvoudig", "`terugval`", "ook als `signaal` met `betreft: verslechtering`"),
    ("A-eenvoudig", "`spoor2_opdracht`", "noem daar de opdracht in `toelichting`"),
    ("A-eenvoudig", "`onderdelen`", "alles is `[a, b, c"),
    ("B-conflict", "`te duur`", "zonder meer, is `nee`"),
    ("B-conflict", "`bureau X`", "`re_integratiebedrijf`?"),
    ("C-zwanger", "`ondertekend_door`", "dan ook `ondertekend_werknemer: ja`"),
    ("C-zwanger", "sleutel `door`", "hier kan het alleen in `toelichting`"),
    ("D-tijdelijk", "`arbeidsongeval`", "bedoeld is `ja`?"),
    ("E-65", "`loon`: een losse waarde", "{bedrag: 3280, per: maand}"),
    ("E-65", "sleutel `datums`", "voor elke dag een eigen gebeurtenis"),
    ("E-65", "sleutel `contract`", "`structureel`? als aannemelijk is"),
    ("F-thuiszorg", "`volledig_hersteld`", "bedoeld is `hersteld`?"),
    ("F-thuiszorg", "`week 4 2024`", "`2024-01-28`"),
    ("F-thuiszorg", "`bukken`", "`dynamische_handelingen`?"),
    ("F-thuiszorg", "`zitten`", "`statische_houdingen`?"),
    ("F-thuiszorg", "`geen_vacature`", "`niet_beschikbaar`? is er passend werk en valt er een plaats voor te maken"),
    ("F-thuiszorg", "`later`", "`niet_starten`?"),
    ("F-thuiszorg", "`vacature`", "is zij niet aangeboden, laat haar dan weg"),
    ("F-thuiszorg", "`vacature planner`", "`andere_functie_eigen_werkgever`?"),
    ("F-thuiszorg", "`1150 excl btw`", "schrijf `1150`"),
    ("F-thuiszorg", "`nog niet`", "laat deze gebeurtenis dan weg"),
    ("F-thuiszorg", "`tweede`", "laat deze gebeurtenis weg"),
    ("F-thuiszorg", "`loonwaarde`", "`{bedrag: 14.50, per: uur}`"),
    ("G-lasser", "sleutel `van`", "bedoeld is `per`?"),
    ("G-lasser", "`half april 2023`", "`2023-04-15`"),
    ("G-lasser", "`jobcoach`", "`begeleiding`?"),
    ("G-lasser", "`oneens`", "bedoeld is `nee`?"),
    ("G-lasser", "`uwv_verzoek_aanvulling`", "`uwv_hersteltermijn`?"),
    ("G-lasser", "sleutel `per`", "`datum` is de dag van het besluit"),
    ("G-lasser", "sleutel `reden`", "staat in `toelichting`"),
    ("G-lasser", "`spoor2_plan`", "`re_integratieplan: ja`"),
    ("G-lasser", "`jaarcontract`", "een voornemen is te weinig"),
    ("G-lasser", "`nog geen`", "laat de sleutel dan weg"),
    ("H-gemeente", "`deels`", "bijdragen volstaat"),
    ("H-gemeente", "`gesprek`", "is het `mediation`"),
    ("H-gemeente", "`onder protest`", "`overeenstemming: nee`"),
    ("H-gemeente", "`passend_aanbod`", "`passende_arbeid`?"),
    ("H-gemeente", "`opgevolgd`: `2025-01-10`", "`opgevolgd_op`"),
    ("H-gemeente", "`zomer 2025`", "`2025-08-31`"),
    ("H-gemeente", "`passend_in_ander_team`", "`passend_te_maken`"),
    ("H-gemeente", "`parallel`", "bedoeld is `ja`?"),
    ("H-gemeente", "sleutel `per`", "die staat er al"),
    ("H-gemeente", "`mondeling`", "bedoeld is `ja`?"),
    ("H-gemeente", "sleutel `gepland`", "laat deze gebeurtenis weg"),
    ("H-gemeente", "`wia_brief`", "`brief_uwv` is een sleutel van `wia_aanvraag`"),
    ("I-bakker", "sleutel `verkoop`", "gaan de plichten mee over"),
    ("I-bakker", "`onzeker`", "schrijf dan `onbekend`"),
    ("I-bakker", "`gemachtigde`", "bedoeld is `ja`?"),
    ("I-bakker", "`winkelsluiting`", "onderbreekt het verzuim niet"),
    ("I-bakker", "`aanpassing_werkplek`", "`werkplekaanpassing`?"),
    ("I-bakker", "sleutel `subsidie`", "wie betaalt, telt niet"),
    ("I-bakker", "sleutel `reden_te_laat`", "hier kan het alleen in `toelichting`"),
    ("I-bakker", "`onderzoek`", "medisch onderzoek hoort niet in een dossier"),
    ("I-bakker", "`vrijwilligerswerk`", "geen werkhervatting"),
    ("J-uitzend", "`gemiddeld 32.5`", "schrijf `32.5`"),
    ("J-uitzend", "sleutel `datum`", "bedoeld is `per`?"),
    ("J-uitzend", "`einde_inlening`", "een `einde` bij `werkhervatting`"),
    ("J-uitzend", "`digitaal`", "bedoeld is `ja`?"),
    ("J-uitzend", "`operatie`", "geen medische gegevens"),
    ("J-uitzend", "`betreft`: `taalcursus`", "`begeleiding`?"),
    ("J-uitzend", "`akkoord`", "`geaccepteerd`?"),
    ("J-uitzend", "`soort_interventie`: `taalcursus`", "`scholing`?"),
]

# A tenth typed ten: what was not answered, led wrong or said too little.
TENTH = [
    ("B", "`plan/mediation`", "`poortwachter rules` noemt ze alle"),
    ("F", "`ori\u00ebnteren`", "`niet_starten`?"),
    ("F", "`spoor2_onderbreking`", "een traject dat stilligt, loopt door"),
    ("G", "`passend_te_maken`", "`te_creeren`?"),
    ("G", "`redenen`", "staat in `toelichting`"),
    ("G", "`ontvangen`", "`datum` is de dag waarop UWV het verzoek ontving"),
    ("G", "`betreft`: `probleemanalyse`", "`tijdigheid/probleemanalyse`?"),
    ("J", "`vervroegde_iva`", "`wia_aanvraag` met `verkorte_wachttijd: ja`"),
    ("J", "`in_overweging`", "laat de sleutel weg tot er een antwoord is"),
]
TENTH_TOLD = [
    ("B", "staat geen rapportage in het dossier, en die was niet nodig. Dagen zonder mogelijkheden, en"),
    ("H", "langer dan tot en met 18 augustus 2026 is nooit loon verschuldigd"),
]

# By who read the manual page first and asked `explain` for each word of the papers.
ELEVENTH = [
    ("A", "`geen plaatsing`", "een komma scheidt hier sleutels"),
    ("E", "`loonwaarde` als `loonwaarde_percentage`", "laat er een weg"),
]
ELEVENTH_TOLD = [
    ("A", "16 tot 20 toegestaan bij 4 uur per dag"),
    ("B", "wie het ondertekende, verandert daar niets aan"),
    ("B", "120 dagen in de periode van een grond"),
    ("B", "Het overige gaf de bedrijfsarts op 5 december 2023"),
    ("C", "niet meegeteld: 28 dagen verlof of herstel"),
    ("C", "Het herstel stokte op 11 december 2023"),
]
NINTH_TOLD = [("F-thuiszorg", "alleen bij zulk verlof kijken de regels naar de oorzaak")]

# And where only the words of the key can keep somebody from it: what `explain` says of it.
EXPLAINED = [
    ("re_integratieverslag.afschrift_werknemer", "einde van een dienstverband kijkt geen regel ernaar"),
    ("probleemanalyse.geen_mogelijkheden_tot", "van deze dag af is onbekend of er mogelijkheden zijn"),
    ("probleemanalyse.herstel_verwacht", "bij andere mogelijkheden verandert het niets"),
    ("interventie", "ook als iets nieuws na evaluaties die om bijstelling vroegen"),
    ("deugdelijke_gronden.bevestigd_door", "bevestigt onwil ook zonder dit woord"),
    ("spoor2_rapportage.concrete_activiteiten", "alleen nul telt, als stilstand"),
    ("plan_van_aanpak.bijstelling", "een later plan geldt ook zonder dit woord als bijgesteld plan"),
    ("eerstejaarsevaluatie.perspectief_eigen_werkgever", "niet alleen dat de eigen functie afvalt"),
    ("deugdelijke_gronden.van", "geldt de grond voor de hele tijd"),
    ("arbeidsdeskundig_onderzoek.eigen_werk", "voor een deel van de uren of na aanpassing"),
    ("spoor2_start.rapportage_interval_weken", "wat is afgesproken, niet hoe vaak het gebeurde"),
    ("spoor2_start.datum", "een opdracht of plan alleen is nog geen start"),
    ("probleemanalyse.opgevolgd_op", "niet die van de opdracht"),
    ("verzuim.werk_gerelateerd", "zegt geen stuk er iets over, laat het dan weg"),
    ("consult_bedrijfsarts.adviseert", "wat de werknemer kan, staat in"),
    ("werkhervatting", "elke stap van een opbouw is er een; geef `einde`"),
    ("plan_van_aanpak.afwijking_gemotiveerd", "alleen als een reden is opgeschreven"),
    ("consult_bedrijfsarts.advies_bijstelling", "dat het advies zelf is bijgesteld, is dat niet"),
    ("consult_bedrijfsarts.informatie_behandelende_sector", "alleen opgevraagd is het nog niet"),
    ("eindevaluatie.aard_bedrijf", "waar het uitmaakt wordt ernaar gevraagd"),
    ("marginaal", "tellen als mogelijkheden; is er niets, dan `geen`"),
    ("consult_bedrijfsarts.belastingsvelden", "ook die zonder beperking"),
    ("fml", "bespreekt alle zes velden"),
    ("werkhervatting.uitgevallen", "geef een terugval ook als `signaal`"),
    ("vangnet", "zijn hiermee niet bedoeld"),
    ("probleemanalyse.advies", "kan een later consult of actueel oordeel geven"),
    ("deugdelijke_gronden.betreft", "`spoor` is spoor 1 en spoor 2"),
    ("werkhervatting.loonwaarde_percentage", "geef dit of `loonwaarde`"),
    ("niet_meewerken", "geef dan elke keer apart, met `einde`"),
    ("AD", "heet hier arbeidsdeskundig_onderzoek"),
    ("psycholoog", "en gebruikte hij die"),
    ("dossier", "`poortwachter rules dossier`"),
    ("loon_hervat", "`einde` van `niet_meewerken`"),
    ("loonhervat", "`einde` van `niet_meewerken`"),
    ("werknemer.dienstverband", "aangenomen wordt dat het niet tijdens de ziekte eindigt"),
    ("consult_bedrijfsarts.volgende_beoordeling", "na andere mogelijkheden toetst geen regel deze dag"),
    ("re_integratieverslag.afschrift_werknemer", "was het verslag zelf te laat, dan telt alleen dat"),
    ("plan_van_aanpak.ondertekend_op", "geen regel toetst of er op tijd is ondertekend"),
    ("contact.vorm", "een contact van v\u00f3\u00f3r het plan van aanpak toetst geen regel"),
    ("ziekengeld", "ziekengeld bij ziekte door zwangerschap of bevalling zijn dat niet"),
    ("consult_bedrijfsarts.mogelijkheden_vanaf", "tellen zij pas vanaf de dag van dit oordeel"),
    ("arbeidsdeskundig_onderzoek.aangevraagd", "is pas uitgevoerd met het onderzoek zelf"),
    ("maatregel_werkgever.maatregel", "wat daarna nog kwam, verandert niets"),
    ("plan_van_aanpak.overeenstemming", "wie er ook tekende"),
    ("eerstejaarsevaluatie.perspectief_eigen_werkgever", "dan telt dat en verandert dit antwoord niets"),
    ("aanbod_passende_arbeid.weigering_redelijk", "dan antwoordt UWV op de vraag"),
    ("duurzaam", "is hier geen sleutel"),
    ("probleemanalyse.advies", "staat in `adviseert`"),
    ("deugdelijke_gronden.soort_grond", "op zichzelf nooit een deugdelijke grond"),
    ("spoor2_opdracht", "is de dag van de intake"),
    ("intentieverklaring", "een intentie is te weinig"),
]


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def errors(program, path):
    return run(program, "check", "--quiet", "--fail-on", "never", path).stderr.splitlines()


def hint(error):
    """What stands in brackets at its end; there may be brackets in it."""
    depth = 0
    for at in range(len(error) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(error[at], 0)
        if depth == 0:
            return error[at:]
    return ""


def unwrapped(text):
    return " ".join(text.split())


def main():
    program = sys.argv[1]
    here = pathlib.Path(__file__).parent
    first = errors(program, here / "first")
    problems = [f"no hint: {e}" for e in first if not e.endswith(")")]
    # What was refused, and what was read otherwise than it was meant.
    for wrong in (len(first), len(ELEVENTH) + len(ELEVENTH_TOLD)):
        if wrong > MOST:
            problems.append(f"{wrong} wrong guesses, at most {MOST} may remain")
    problems += errors(program, here / "final")

    refused = {attempt: errors(program, here / attempt / "first")
               for attempt in ("newcomer", "second", "third", "fourth", "fifth", "sixth",
                               "seventh", "eighth", "ninth", "tenth", "eleventh")}
    for attempt, known in (("newcomer", REFUSED), ("fourth", FOURTH), ("fifth", ()),
                           ("sixth", SIXTH), ("seventh", SEVENTH), ("eleventh", ELEVENTH)):
        if len(refused[attempt]) != len(known):
            problems.append(f"{attempt}: {len(refused[attempt])} refused, {len(known)} known")
    for attempt, known in zip(refused,
                              (REFUSED, SECOND, THIRD, FOURTH, (), SIXTH, SEVENTH, EIGHTH, NINTH,
                               TENTH, ELEVENTH)):
        for file, guess, answer in known:
            if not any(file in e and guess in e and answer in hint(e)
                       for e in refused[attempt]):
                problems.append(f"{attempt}, {file}: {guess} is not answered with {answer}")
    problems += [f"no hint: {e}" for attempt in ("third", "eighth", "ninth", "tenth",
                                                            "eleventh") for e in refused[attempt]
                 if not e.endswith(")")]
    for attempt in refused:
        problems += errors(program, here / attempt / "read")
    for attempt, told in (("newcomer", TOLD), ("third", THIRD_TOLD), ("fourth", FOURTH_TOLD),
                          ("sixth", SIXTH_TOLD), ("eighth", EIGHTH_TOLD), ("ninth", NINTH_TOLD),
                          ("tenth", TENTH_TOLD), ("eleventh", ELEVENTH_TOLD)):
        for file, said in told:
            report = run(program, "check", "--verbose", here / attempt / f"read/{file}.yaml").stdout
            if said not in unwrapped(report):
                problems.append(f"{attempt}, {file}: the report does not say: {said}")
    for file, said in SIXTH_SHOWN:
        if said not in unwrapped(run(program, "timeline", here / f"sixth/read/{file}.yaml").stdout):
            problems.append(f"sixth, {file}: the timeline does not show: {said}")
    for name, said in EXPLAINED:
        if said not in unwrapped(run(program, "explain", name).stdout):
            problems.append(f"explain {name} does not say: {said}")
    # What people of the trade would write: `explain` says where it goes.
    trade = (here / "trade.txt").read_text(encoding="utf-8").splitlines()
    problems += [f"explain {word}: not answered" for word in trade
                 if run(program, "explain", word).returncode != 0]
    print("\n".join(problems))
    of_newcomers = ", ".join(str(len(r)) for r in refused.values())
    print(f"{len(first)} wrong guesses, {of_newcomers} of newcomers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
