ALTER TABLE `payment_batch` ADD `first_line` integer;--> statement-breakpoint
ALTER TABLE `payment_batch` ADD `last_line` integer;--> statement-breakpoint
DROP TRIGGER `payment_batch_fixed`;--> statement-breakpoint
UPDATE `payment_batch` SET
	`first_line` = (SELECT min(l.id) FROM payment_line l WHERE l.batch_id = payment_batch.id),
	`last_line` = (SELECT max(l.id) FROM payment_line l WHERE l.batch_id = payment_batch.id);--> statement-breakpoint
CREATE TRIGGER `payment_batch_fixed` BEFORE UPDATE ON `payment_batch` WHEN OLD.state <> 'draft' AND (
	NEW.state = 'draft' OR OLD.state = 'void' OR NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.month <> OLD.month OR NEW.kind <> OLD.kind OR NEW.title IS NOT OLD.title OR NEW.alone <> OLD.alone
	OR NEW.line_count <> OLD.line_count OR NEW.total_fen <> OLD.total_fen OR NEW.content_hash <> OLD.content_hash OR NEW.movement IS NOT OLD.movement
	OR NEW.maker_id <> OLD.maker_id OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at
	OR NEW.checker_id IS NOT OLD.checker_id OR NEW.confirmed_by IS NOT OLD.confirmed_by
	OR NEW.confirmed_at IS NOT OLD.confirmed_at OR NEW.last_number IS NOT OLD.last_number
	OR NEW.first_line IS NOT OLD.first_line OR NEW.last_line IS NOT OLD.last_line) BEGIN
	SELECT RAISE(ABORT, 'a confirmed batch is fixed');
END;
--> statement-breakpoint
DROP INDEX `payment_line_number_unique`;--> statement-breakpoint
DROP INDEX `payment_line_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_number` ON `payment_line` (`number`) WHERE "payment_line"."number" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_once` ON `payment_line` (`batch_id`,`person_id`,`program`,`for_month`,`repays`) WHERE "payment_line"."number" IS NOT NULL;
