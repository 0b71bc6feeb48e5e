CREATE TABLE `bank_result` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` text NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`code` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_result_once` ON `bank_result` (`batch_id`,`person_id`,`program`);--> statement-breakpoint
CREATE TABLE `payment_batch_step` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` text NOT NULL,
	`state` text NOT NULL,
	`happened_on` text NOT NULL,
	`document` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_batch_step_of` ON `payment_batch_step` (`batch_id`);--> statement-breakpoint
CREATE TABLE `overpayment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`for_month` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`cause` text,
	`batch_id` text NOT NULL,
	`found_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "overpayment_amount" CHECK("overpayment"."amount_fen" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `overpayment_once` ON `overpayment` (`person_id`,`program`,`for_month`);--> statement-breakpoint
CREATE TABLE `payment_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`month` text NOT NULL,
	`state` text NOT NULL,
	`line_count` integer NOT NULL,
	`total_fen` integer NOT NULL,
	`content_hash` text NOT NULL,
	`movement` text NOT NULL,
	`maker_id` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`checker_id` text,
	`confirmed_by` text,
	`confirmed_at` text,
	`last_number` integer,
	`void_reason` text,
	CONSTRAINT "payment_batch_month_form" CHECK("payment_batch"."month" GLOB '????-??'),
	CONSTRAINT "payment_batch_two_people" CHECK("payment_batch"."checker_id" IS NULL OR "payment_batch"."checker_id" <> "payment_batch"."maker_id"),
	CONSTRAINT "payment_batch_confirmed" CHECK(("payment_batch"."state" = 'draft') = ("payment_batch"."checker_id" IS NULL) AND ("payment_batch"."state" = 'draft') = ("payment_batch"."last_number" IS NULL)),
	CONSTRAINT "payment_batch_void" CHECK(("payment_batch"."state" = 'void') = ("payment_batch"."void_reason" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_batch_number_unique` ON `payment_batch` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_batch_month` ON `payment_batch` (`month`) WHERE "payment_batch"."state" <> 'void';--> statement-breakpoint
CREATE TABLE `payment_difference` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` text NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`kind` text NOT NULL,
	`last_fen` integer,
	`now_fen` integer,
	`reason` text NOT NULL,
	`unexplained` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_difference_of` ON `payment_difference` (`batch_id`);--> statement-breakpoint
CREATE TABLE `payment_line` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` text NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`for_month` text NOT NULL,
	`kind` text NOT NULL,
	`rate_fen` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`entitlement_id` text NOT NULL,
	`name` text NOT NULL,
	`identity_number` text NOT NULL,
	`division_code` text NOT NULL,
	`bank` text NOT NULL,
	`account_number` text NOT NULL,
	`holder_name` text NOT NULL,
	`facts` text NOT NULL,
	`number` integer,
	`hash` text,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_line_program" CHECK("payment_line"."program" IN ('living', 'nursing')),
	CONSTRAINT "payment_line_kind" CHECK("payment_line"."kind" IN ('regular', 'arrears')),
	CONSTRAINT "payment_line_amount" CHECK("payment_line"."amount_fen" > 0),
	CONSTRAINT "payment_line_hash" CHECK(("payment_line"."number" IS NULL) = ("payment_line"."hash" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_number_unique` ON `payment_line` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_once` ON `payment_line` (`batch_id`,`person_id`,`program`,`for_month`);--> statement-breakpoint
CREATE INDEX `payment_line_person` ON `payment_line` (`person_id`);
--> statement-breakpoint
CREATE TRIGGER `payment_line_no_update` BEFORE UPDATE ON `payment_line` WHEN OLD.number IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'the ledger only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_line_no_delete` BEFORE DELETE ON `payment_line` WHEN OLD.number IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'the ledger only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_line_into_draft` BEFORE INSERT ON `payment_line`
WHEN NEW.number IS NOT NULL OR (SELECT state FROM payment_batch WHERE id = NEW.batch_id) <> 'draft' BEGIN
	SELECT RAISE(ABORT, 'a line begins in a draft');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_batch_fixed` BEFORE UPDATE ON `payment_batch` WHEN OLD.state <> 'draft' AND (
	NEW.state = 'draft' OR OLD.state = 'void' OR NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.month <> OLD.month
	OR NEW.line_count <> OLD.line_count OR NEW.total_fen <> OLD.total_fen OR NEW.content_hash <> OLD.content_hash OR NEW.movement <> OLD.movement
	OR NEW.maker_id <> OLD.maker_id OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at
	OR NEW.checker_id IS NOT OLD.checker_id OR NEW.confirmed_by IS NOT OLD.confirmed_by
	OR NEW.confirmed_at IS NOT OLD.confirmed_at OR NEW.last_number IS NOT OLD.last_number) BEGIN
	SELECT RAISE(ABORT, 'a confirmed batch is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_batch_no_delete` BEFORE DELETE ON `payment_batch` WHEN OLD.state <> 'draft' BEGIN
	SELECT RAISE(ABORT, 'a confirmed batch stays');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_batch_step_no_update` BEFORE UPDATE ON `payment_batch_step` BEGIN
	SELECT RAISE(ABORT, 'steps only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_batch_step_no_delete` BEFORE DELETE ON `payment_batch_step` BEGIN
	SELECT RAISE(ABORT, 'steps only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `overpayment_no_update` BEFORE UPDATE ON `overpayment` BEGIN
	SELECT RAISE(ABORT, 'what was overpaid only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `overpayment_no_delete` BEFORE DELETE ON `overpayment` BEGIN
	SELECT RAISE(ABORT, 'what was overpaid only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `bank_result_no_update` BEFORE UPDATE ON `bank_result` BEGIN
	SELECT RAISE(ABORT, 'what the bank said only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `bank_result_no_delete` BEFORE DELETE ON `bank_result` BEGIN
	SELECT RAISE(ABORT, 'what the bank said only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_difference_fixed` BEFORE UPDATE ON `payment_difference` BEGIN
	SELECT RAISE(ABORT, 'a difference is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_difference_no_delete` BEFORE DELETE ON `payment_difference`
WHEN (SELECT state FROM payment_batch WHERE id = OLD.batch_id) <> 'draft' BEGIN
	SELECT RAISE(ABORT, 'a difference stays');
END;
--> statement-breakpoint
CREATE VIEW `paid_month` AS SELECT person_id, program, month, paid_fen, bank FROM paid_before
UNION ALL SELECT l.person_id, l.program, l.for_month, l.amount_fen, l.bank
FROM payment_line l JOIN payment_batch b ON b.id = l.batch_id WHERE b.state NOT IN ('draft', 'void');
