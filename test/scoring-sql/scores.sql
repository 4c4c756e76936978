-- Scores of one consortium in one month or year, computed a second time and in another way: sets of rows, no code of the
-- product. Given are the tables that `world.ts` fills: fact, element, reporter, sample, indicator, term, target, curve,
-- band, dimension, scoring, and moment (kind, last). Months are counted from year 0, as 12 * year + month - 1.

-- Every period of every kind with the month in which it ends.
CREATE TABLE period AS
WITH RECURSIVE month(m) AS (SELECT 12 * 2020 UNION ALL SELECT m + 1 FROM month WHERE m < 12 * 2027)
SELECT 'month' AS kind, printf('%d-%02d', m / 12, m % 12 + 1) AS key, m AS last FROM month
UNION ALL SELECT 'quarter', printf('%d-Q%d', m / 12, m % 12 / 3 + 1), m FROM month WHERE m % 3 = 2
UNION ALL SELECT 'year', printf('%d', m / 12), m FROM month WHERE m % 12 = 11
UNION ALL SELECT 'school-year', printf('%d-%d', m / 12 - 1, m / 12), m FROM month WHERE m % 12 = 7;

-- The span that an indicator is seen over: null where none ends in the month.
CREATE TABLE shown AS
SELECT i.code AS indicator,
  CASE WHEN a.kind = 'year' AND i.period = 'school-year' THEN a.last - 4 ELSE a.last END AS last,
  CASE WHEN a.kind = 'year' OR i.period IN ('year', 'school-year') THEN 12 WHEN i.period = 'quarter' THEN 3 ELSE 1 END AS months,
  CASE WHEN a.kind = 'year' AND i.period <> 'school-year' THEN 'year' ELSE i.period END AS kind,
  i.cumulative, i.accumulates
FROM indicator i, moment a
WHERE a.kind = 'year' OR i.period = 'month' OR (i.period = 'quarter' AND a.last % 3 = 2)
  OR (i.period = 'year' AND a.last % 12 = 11) OR (i.period = 'school-year' AND a.last % 12 = 7);

CREATE TABLE span AS
WITH short AS (SELECT *, kind IN ('month', 'quarter') AS short FROM shown),
-- what is held against the plan of the year runs from January on
todate AS (SELECT indicator, last, last % 12 + 1 AS months, cumulative FROM short WHERE short AND accumulates),
whole AS (SELECT * FROM short WHERE NOT (short AND cumulative))
SELECT indicator, 'now' AS role, last, months, kind AS whole FROM whole
UNION ALL SELECT indicator, 'previous', last - months, months, kind FROM whole WHERE short
UNION ALL SELECT indicator, 'year-ago', last - 12, months, kind FROM whole
UNION ALL SELECT indicator, 'to-date', last, months, NULL FROM todate
UNION ALL SELECT indicator, 'to-date-ago', last - 12, months, NULL FROM todate
UNION ALL SELECT indicator, 'now', last, months, NULL FROM todate WHERE cumulative;

-- Element by element and member by member: what should be there, what is, and what was reported at once for the whole.
CREATE TABLE part AS
WITH used AS (
  SELECT DISTINCT s.indicator, s.role, s.last, s.months, s.whole, t.element FROM span s JOIN term t USING (indicator)
), cell AS (
  SELECT u.indicator, u.role, u.element, u.whole, u.last AS ended, r.member, p.last, f.steps
  FROM used u JOIN element e ON e.code = u.element JOIN reporter r ON r.element = u.element
  JOIN period p ON p.kind = e.period AND p.last BETWEEN u.last - u.months + 1 AND u.last
  LEFT JOIN fact f ON f.element = u.element AND f.member = r.member AND f.period = p.key
)
SELECT c.indicator, c.role, c.element, c.member, count(*) AS expected, count(c.steps) AS found, sum(c.steps) AS total,
  (SELECT d.steps FROM cell d WHERE d.indicator = c.indicator AND d.role = c.role AND d.element = c.element
     AND d.member = c.member AND d.steps IS NOT NULL ORDER BY d.last DESC LIMIT 1) AS latest,
  (SELECT f.steps FROM fact f JOIN period p ON p.key = f.period AND p.kind = c.whole AND p.last = c.ended
     JOIN element e ON e.code = c.element AND e.period <> c.whole
   WHERE f.element = c.element AND f.member = c.member) AS at_once
FROM cell c GROUP BY c.indicator, c.role, c.element, c.member;

CREATE TABLE figure AS
SELECT p.indicator, p.role, p.element, p.member,
  CASE WHEN lacks AND at_once IS NOT NULL THEN at_once
    WHEN time = 'last' THEN latest WHEN time = 'mean' THEN total * 1.0 / found ELSE total END AS steps,
  lacks AND at_once IS NULL AS gap
FROM (SELECT *, CASE e.time WHEN 'sum' THEN found < expected ELSE found = 0 END AS lacks
      FROM part JOIN element e ON e.code = part.element) p;

-- Over the members: added up, or weighed by the sample of the same member.
CREATE TABLE rolled AS
SELECT f.indicator, f.role, f.element, sum(f.steps) * 1.0 / power(10, e.decimals) AS value, max(f.gap) AS gap
FROM figure f JOIN element e ON e.code = f.element WHERE e.weighted_by IS NULL GROUP BY f.indicator, f.role, f.element
UNION ALL
SELECT f.indicator, f.role, f.element,
  sum(f.steps * 1.0 * s.steps) / nullif(sum(CASE WHEN f.steps IS NOT NULL THEN s.steps END), 0) / power(10, e.decimals),
  max(f.gap OR (f.steps IS NOT NULL AND s.steps IS NULL))
FROM figure f JOIN element e ON e.code = f.element JOIN span u ON u.indicator = f.indicator AND u.role = f.role
JOIN period p ON p.kind = e.period AND p.last = u.last
LEFT JOIN fact s ON s.element = e.weighted_by AND s.member = f.member AND s.period = p.key
WHERE e.weighted_by IS NOT NULL GROUP BY f.indicator, f.role, f.element;

-- Numerator over denominator, each added up before; an indicator without a denominator is divided by 1.
CREATE TABLE value AS
SELECT indicator, role,
  sum(CASE WHEN t.above THEN r.value END) * i.factor
    / CASE WHEN max(NOT t.above) THEN nullif(sum(CASE WHEN NOT t.above THEN r.value END), 0) ELSE 1 END AS value,
  max(r.gap) AS gap
FROM term t JOIN rolled r USING (indicator, element) JOIN indicator i ON i.code = t.indicator
GROUP BY indicator, role HAVING count(r.value) = (SELECT count(*) FROM term x WHERE x.indicator = t.indicator)
UNION ALL
SELECT indicator, role, NULL, max(r.gap) FROM term t JOIN rolled r USING (indicator, element)
GROUP BY indicator, role HAVING count(r.value) < (SELECT count(*) FROM term x WHERE x.indicator = t.indicator);

-- Δ = now − before; a rate changes in 百分点 and has no rate of change; what lacks something is not compared.
CREATE TABLE comparison AS
WITH side(kind, now, before) AS (VALUES
  ('previous', 'now', 'previous'), ('year-ago', 'now', 'year-ago'), ('year-to-date', 'to-date', 'to-date-ago'))
SELECT n.indicator, s.kind, n.value AS now, b.value AS before,
  CASE WHEN NOT n.gap AND NOT b.gap THEN n.value - b.value END AS difference,
  CASE WHEN NOT n.gap AND NOT b.gap AND NOT i.is_rate THEN (n.value - b.value) * 100 / nullif(abs(b.value), 0) END AS rate
FROM side s JOIN value n ON n.role = s.now JOIN value b ON b.indicator = n.indicator AND b.role = s.before
JOIN indicator i ON i.code = n.indicator;

CREATE TABLE attainment AS
WITH held AS (
  SELECT v.indicator, v.value, v.gap, w.last,
    CASE WHEN v.role = 'to-date' THEN coalesce(c.share, (w.last % 12 + 1) / 12.0) ELSE 1 END AS share
  FROM value v JOIN shown w ON w.indicator = v.indicator
  LEFT JOIN curve c ON c.indicator = v.indicator AND c.month = w.last % 12 + 1
  WHERE v.role = CASE WHEN w.kind IN ('month', 'quarter') AND w.accumulates THEN 'to-date' ELSE 'now' END
)
SELECT h.indicator, h.value, h.gap,
  CASE WHEN h.gap OR i.direction = 'context' THEN NULL
    WHEN i.direction = 'up' THEN h.value * 100 / nullif(t.value * h.share, 0)
    ELSE nullif(t.value * h.share, 0) * 100 / nullif(h.value, 0) END AS attained
FROM held h JOIN indicator i ON i.code = h.indicator
LEFT JOIN target t ON t.indicator = h.indicator AND t.year = h.last / 12;

CREATE TABLE score AS
WITH moved AS (
  SELECT i.code AS indicator, CASE WHEN i.is_rate THEN c.difference / s.span_points ELSE c.rate / s.span / 100 END
    * CASE i.direction WHEN 'down' THEN -1 ELSE 1 END AS way
  FROM indicator i, scoring s JOIN comparison c ON c.indicator = i.code
  WHERE c.kind = CASE WHEN EXISTS (SELECT 1 FROM comparison d WHERE d.indicator = i.code AND d.kind = 'year-to-date')
    THEN 'year-to-date' ELSE 'year-ago' END
)
SELECT a.indicator, CASE
  WHEN i.rule = 'bands' THEN (SELECT b.points FROM band b WHERE b.indicator = i.code AND NOT a.gap
    AND a.value >= coalesce(b.lower, a.value) AND (b.upper IS NULL OR a.value < b.upper))
  WHEN m.way IS NULL THEN max(0, min(a.attained, s.cap * 100))
  ELSE (max(0, min(a.attained, s.cap * 100)) * s.attainment + max(0, min(100, m.way * 50 + 50)) * s.progress)
    / (s.attainment + s.progress) END AS score
FROM attainment a JOIN indicator i ON i.code = a.indicator, scoring s LEFT JOIN moved m ON m.indicator = a.indicator
WHERE i.kind = 'substantive';

-- Σw·s/Σw over what has a score, and the share of the weight that has one.
CREATE TABLE dimension_score AS
SELECT i.dimension, sum(s.score * i.weight) / sum(CASE WHEN s.score IS NOT NULL THEN i.weight END) AS score,
  coalesce(sum(CASE WHEN s.score IS NOT NULL THEN i.weight END), 0) * 100.0 / nullif(sum(i.weight), 0) AS coverage
FROM score s JOIN indicator i ON i.code = s.indicator GROUP BY i.dimension;

CREATE TABLE total AS
WITH share AS (
  SELECT i.code, d.weight * i.weight / sum(i.weight) OVER (PARTITION BY i.dimension) AS share
  FROM indicator i JOIN dimension d ON d.code = i.dimension WHERE i.kind = 'substantive'
)
SELECT sum(s.score * h.share) / sum(CASE WHEN s.score IS NOT NULL THEN h.share END) AS score,
  coalesce(sum(CASE WHEN s.score IS NOT NULL THEN h.share END), 0) * 100.0 / nullif(sum(h.share), 0) AS coverage
FROM score s JOIN share h ON h.code = s.indicator;
