-- A herziening of costs is told in the letter on its vermindering, a terughaling in the letter that takes back (domain/besluit/bekendmaking).
-- Of before: a terughaling of what nobody had, and one that a person tells; lower costs were not told, and the dossier says so.
UPDATE besluit b SET zonder_brief = CASE WHEN EXISTS (SELECT 1 FROM taak t WHERE t.zaak = b.zaak AND t.soort = 'intrekking_melden') THEN 'volgt' ELSE 'nooit_verzonden' END
WHERE b.soort = 'terughaling' AND b.zonder_brief IS NULL AND NOT EXISTS (SELECT 1 FROM brief l WHERE l.besluit_id = b.id);
UPDATE besluit b SET zonder_brief = 'volgt' WHERE b.soort = 'herziening_kosten' AND b.zonder_brief IS NULL;

-- A hand-over to a deurwaarder follows on the dwangbevel or its service, not on whatever was decided last.
UPDATE besluit o SET voorganger_brief_id = NULL, voorganger_id = t.id
FROM (SELECT o2.id AS overdracht, max(d.id) AS id FROM besluit o2 JOIN besluit d ON d.zaak = o2.zaak AND d.id < o2.id AND d.soort IN ('dwangbevel', 'betekening') WHERE o2.soort = 'overdracht_deurwaarder' GROUP BY o2.id) t
WHERE o.id = t.overdracht;

CREATE OR REPLACE FUNCTION besluitsoorten_met_brief() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[
    'aanmaning', 'dwangbevel', 'rentebeschikking', 'herziening_rente', 'herziening_kosten', 'kwijtschelding', 'overdracht_deurwaarder',
    'vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening',
    'wijziging_bvv', 'verruiming', 'einde_verruiming', 'opheffing', 'terughaling'
  ]
$$;

-- The letter of a besluit: on itself, or on the vermindering that made the costs lower.
CREATE FUNCTION heeft_brief(besluit) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM brief l WHERE l.besluit_id = $1.id OR ($1.soort = 'herziening_kosten' AND l.besluit_id = $1.voorganger_id))
$$;

CREATE OR REPLACE FUNCTION eis_brief_bij_besluit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM besluit b WHERE b.id = NEW.id AND b.zonder_brief IS NULL AND b.soort = ANY (besluitsoorten_met_brief()) AND NOT heeft_brief(b)) THEN
    RAISE EXCEPTION 'besluit % (%) wordt per brief bekendgemaakt en heeft er geen', NEW.id, NEW.soort USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION eis_brief_blijft_bij_besluit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM besluit b
    WHERE (b.id = OLD.besluit_id OR (b.voorganger_id = OLD.besluit_id AND b.soort = 'herziening_kosten'))
      AND b.zonder_brief IS NULL AND b.soort = ANY (besluitsoorten_met_brief()) AND NOT heeft_brief(b)) THEN
    RAISE EXCEPTION 'besluit % wordt per brief bekendgemaakt en houdt er geen over', OLD.besluit_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
