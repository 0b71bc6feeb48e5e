DROP INDEX `bank_result_pending`;--> statement-breakpoint
DROP INDEX `bank_result_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `bank_result_once` ON `bank_result` (`batch_id`,`person_id`,`program`,CASE "code" WHEN '98' THEN 0 WHEN '00' THEN 1 ELSE 2 END);
--> statement-breakpoint
CREATE TRIGGER `bank_result_goes_on` BEFORE INSERT ON `bank_result` WHEN EXISTS (SELECT 1 FROM bank_result r
	WHERE r.batch_id = NEW.batch_id AND r.person_id = NEW.person_id AND r.program = NEW.program
	AND CASE r.code WHEN '98' THEN 0 WHEN '00' THEN 1 ELSE 2 END >= CASE NEW.code WHEN '98' THEN 0 WHEN '00' THEN 1 ELSE 2 END) BEGIN
	SELECT RAISE(ABORT, 'what came back stays so');
END;
--> statement-breakpoint
DROP VIEW `bank_answer`;
--> statement-breakpoint
CREATE VIEW `bank_answer` AS SELECT id, batch_id, person_id, program, amount_fen, code, words FROM bank_result r
WHERE NOT EXISTS (SELECT 1 FROM bank_result l WHERE l.batch_id = r.batch_id AND l.person_id = r.person_id
	AND l.program = r.program AND l.id > r.id);
