DROP VIEW `paid_month`;
--> statement-breakpoint
DROP TRIGGER `payment_difference_no_delete`;
--> statement-breakpoint
DROP TRIGGER `payment_line_into_draft`;
--> statement-breakpoint
CREATE TABLE `bank_mismatch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` text NOT NULL,
	`kind` text NOT NULL,
	`row` integer,
	`person_id` text,
	`program` text,
	`sent_fen` integer,
	`answered_fen` integer,
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_mismatch_reason" CHECK(length("bank_mismatch"."reason") >= 2)
) STRICT;
--> statement-breakpoint
CREATE INDEX `bank_mismatch_of` ON `bank_mismatch` (`batch_id`);--> statement-breakpoint
CREATE TABLE `bank_profile` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`effective_from` text NOT NULL,
	`profile` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `bank_profile_from` ON `bank_profile` (`effective_from`);--> statement-breakpoint
CREATE TABLE `return_remedy` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`result_id` integer NOT NULL,
	`words` text NOT NULL,
	`happened_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT "return_remedy_words" CHECK(length("return_remedy"."words") >= 2)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `return_remedy_of` ON `return_remedy` (`result_id`);--> statement-breakpoint
CREATE TABLE `notice_objection` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`raised_on` text NOT NULL,
	`raised_by` text NOT NULL,
	`about` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`outcome` text,
	`outcome_on` text,
	`outcome_words` text,
	`outcome_by` text,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_objection_outcome" CHECK("notice_objection"."outcome" IN ('upheld', 'rejected')),
	CONSTRAINT "notice_objection_told" CHECK(("notice_objection"."outcome" IS NULL) = ("notice_objection"."outcome_on" IS NULL) AND ("notice_objection"."outcome" IS NULL) = ("notice_objection"."outcome_words" IS NULL)
        AND ("notice_objection"."outcome" IS NULL) = ("notice_objection"."outcome_by" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notice_objection_of` ON `notice_objection` (`notice_id`);--> statement-breakpoint
CREATE INDEX `notice_objection_open` ON `notice_objection` (`notice_id`) WHERE "notice_objection"."outcome" IS NULL;--> statement-breakpoint
CREATE TABLE `public_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`division_code` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`working_days` integer NOT NULL,
	`place` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "public_notice_days" CHECK("public_notice"."to_day" > "public_notice"."from_day" AND "public_notice"."working_days" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `public_notice_once` ON `public_notice` (`batch_id`,`division_code`);--> statement-breakpoint
CREATE TABLE `recovery` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`overpayment_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`happened_on` text NOT NULL,
	`document` text NOT NULL,
	`batch_id` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`overpayment_id`) REFERENCES `overpayment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recovery_kind" CHECK("recovery"."kind" IN ('more', 'withdrawn', 'returned', 'written-off')),
	CONSTRAINT "recovery_amount" CHECK("recovery"."amount_fen" > 0),
	CONSTRAINT "recovery_document" CHECK(length("recovery"."document") >= 2),
	CONSTRAINT "recovery_batch" CHECK(("recovery"."kind" IN ('more', 'withdrawn')) = ("recovery"."batch_id" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_of` ON `recovery` (`overpayment_id`,`kind`);--> statement-breakpoint
CREATE TABLE `settled_account` (
	`person_id` text PRIMARY KEY NOT NULL,
	`through_month` text NOT NULL,
	`fingerprint` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_payment_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`kind` text DEFAULT 'monthly' NOT NULL,
	`title` text,
	`month` text NOT NULL,
	`state` text NOT NULL,
	`line_count` integer NOT NULL,
	`total_fen` integer NOT NULL,
	`content_hash` text NOT NULL,
	`movement` text,
	`maker_id` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`checker_id` text,
	`alone` integer DEFAULT false NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	`last_number` integer,
	`void_reason` text,
	CONSTRAINT "payment_batch_kind" CHECK("__new_payment_batch"."kind" IN ('monthly', 'difference', 'repay', 'grant')),
	CONSTRAINT "payment_batch_title" CHECK(("__new_payment_batch"."kind" = 'grant') = ("__new_payment_batch"."title" IS NOT NULL)),
	CONSTRAINT "payment_batch_movement" CHECK(("__new_payment_batch"."kind" = 'monthly') = ("__new_payment_batch"."movement" IS NOT NULL)),
	CONSTRAINT "payment_batch_month_form" CHECK("__new_payment_batch"."month" GLOB '????-??'),
	CONSTRAINT "payment_batch_two_people" CHECK("__new_payment_batch"."checker_id" IS NULL OR ("__new_payment_batch"."checker_id" = "__new_payment_batch"."maker_id") = "__new_payment_batch"."alone"),
	CONSTRAINT "payment_batch_confirmed" CHECK(("__new_payment_batch"."checker_id" IS NULL) = ("__new_payment_batch"."last_number" IS NULL)
        AND ("__new_payment_batch"."state" = 'void' OR ("__new_payment_batch"."state" = 'draft') = ("__new_payment_batch"."checker_id" IS NULL))),
	CONSTRAINT "payment_batch_void" CHECK(("__new_payment_batch"."state" = 'void') = ("__new_payment_batch"."void_reason" IS NOT NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_payment_batch`("id", "number", "kind", "title", "month", "state", "line_count", "total_fen", "content_hash", "movement", "maker_id", "made_by", "made_at", "checker_id", "alone", "confirmed_by", "confirmed_at", "last_number", "void_reason") SELECT "id", "number", 'monthly', NULL, "month", "state", "line_count", "total_fen", "content_hash", "movement", "maker_id", "made_by", "made_at", "checker_id", 0, "confirmed_by", "confirmed_at", "last_number", "void_reason" FROM `payment_batch`;--> statement-breakpoint
DROP TABLE `payment_batch`;--> statement-breakpoint
ALTER TABLE `__new_payment_batch` RENAME TO `payment_batch`;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_batch_number_unique` ON `payment_batch` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_batch_month` ON `payment_batch` (`month`) WHERE "payment_batch"."state" <> 'void' AND "payment_batch"."kind" = 'monthly';--> statement-breakpoint
CREATE TABLE `__new_payment_line` (
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
	`repays` integer DEFAULT 0 NOT NULL,
	`number` integer,
	`hash` text,
	FOREIGN KEY (`batch_id`) REFERENCES `payment_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_line_program" CHECK("__new_payment_line"."program" IN ('living', 'nursing', 'grant')),
	CONSTRAINT "payment_line_kind" CHECK("__new_payment_line"."kind" IN ('regular', 'arrears', 'difference', 'repay', 'grant')),
	CONSTRAINT "payment_line_repays" CHECK(("__new_payment_line"."kind" = 'repay') = ("__new_payment_line"."repays" <> 0)),
	CONSTRAINT "payment_line_amount" CHECK("__new_payment_line"."amount_fen" > 0),
	CONSTRAINT "payment_line_hash" CHECK(("__new_payment_line"."number" IS NULL) = ("__new_payment_line"."hash" IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_payment_line`("id", "batch_id", "person_id", "program", "for_month", "kind", "rate_fen", "amount_fen", "entitlement_id", "name", "identity_number", "division_code", "bank", "account_number", "holder_name", "facts", "repays", "number", "hash") SELECT "id", "batch_id", "person_id", "program", "for_month", "kind", "rate_fen", "amount_fen", "entitlement_id", "name", "identity_number", "division_code", "bank", "account_number", "holder_name", "facts", 0, "number", "hash" FROM `payment_line`;--> statement-breakpoint
DROP TABLE `payment_line`;--> statement-breakpoint
ALTER TABLE `__new_payment_line` RENAME TO `payment_line`;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_number_unique` ON `payment_line` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_once` ON `payment_line` (`batch_id`,`person_id`,`program`,`for_month`,`repays`);--> statement-breakpoint
CREATE INDEX `payment_line_person` ON `payment_line` (`person_id`,`for_month`) WHERE "payment_line"."number" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `payment_line_repays` ON `payment_line` (`repays`) WHERE "payment_line"."repays" <> 0;--> statement-breakpoint
DROP INDEX `bank_result_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `bank_result_pending` ON `bank_result` (`batch_id`,`person_id`,`program`) WHERE "bank_result"."code" = '98';--> statement-breakpoint
CREATE INDEX `bank_result_failed` ON `bank_result` (`batch_id`) WHERE "bank_result"."code" NOT IN ('00', '98');--> statement-breakpoint
CREATE UNIQUE INDEX `bank_result_once` ON `bank_result` (`batch_id`,`person_id`,`program`) WHERE "bank_result"."code" <> '98';
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
	NEW.state = 'draft' OR OLD.state = 'void' OR NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.month <> OLD.month OR NEW.kind <> OLD.kind OR NEW.title IS NOT OLD.title OR NEW.alone <> OLD.alone
	OR NEW.line_count <> OLD.line_count OR NEW.total_fen <> OLD.total_fen OR NEW.content_hash <> OLD.content_hash OR NEW.movement IS NOT OLD.movement
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
CREATE TRIGGER `payment_difference_no_delete` BEFORE DELETE ON `payment_difference`
WHEN (SELECT state FROM payment_batch WHERE id = OLD.batch_id) <> 'draft' BEGIN
	SELECT RAISE(ABORT, 'a difference stays');
END;
--> statement-breakpoint
CREATE TRIGGER `payment_line_repaid_once` BEFORE INSERT ON `payment_line` WHEN NEW.repays <> 0 AND (
	NOT EXISTS (SELECT 1 FROM payment_line o WHERE o.number = NEW.repays AND o.person_id = NEW.person_id AND o.program = NEW.program
		AND o.for_month = NEW.for_month AND o.amount_fen = NEW.amount_fen)
	OR EXISTS (SELECT 1 FROM payment_line l JOIN payment_batch b ON b.id = l.batch_id WHERE l.repays = NEW.repays AND l.repays <> 0 AND b.state <> 'void')) BEGIN
	SELECT RAISE(ABORT, 'a line that came back is paid again once');
END;
--> statement-breakpoint
CREATE TRIGGER `recovery_no_update` BEFORE UPDATE ON `recovery` BEGIN
	SELECT RAISE(ABORT, 'what came back only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `recovery_no_delete` BEFORE DELETE ON `recovery` BEGIN
	SELECT RAISE(ABORT, 'what came back only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `bank_mismatch_no_update` BEFORE UPDATE ON `bank_mismatch` BEGIN
	SELECT RAISE(ABORT, 'what was accepted only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `bank_mismatch_no_delete` BEFORE DELETE ON `bank_mismatch` BEGIN
	SELECT RAISE(ABORT, 'what was accepted only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `bank_profile_no_update` BEFORE UPDATE ON `bank_profile` BEGIN
	SELECT RAISE(ABORT, 'profiles only grow');
END;
--> statement-breakpoint
CREATE TRIGGER `bank_profile_no_delete` BEFORE DELETE ON `bank_profile` BEGIN
	SELECT RAISE(ABORT, 'profiles only grow');
END;
--> statement-breakpoint
CREATE TRIGGER `return_remedy_no_update` BEFORE UPDATE ON `return_remedy` BEGIN
	SELECT RAISE(ABORT, 'what was mended only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `return_remedy_no_delete` BEFORE DELETE ON `return_remedy` BEGIN
	SELECT RAISE(ABORT, 'what was mended only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `public_notice_no_update` BEFORE UPDATE ON `public_notice` BEGIN
	SELECT RAISE(ABORT, 'a notice is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `public_notice_no_delete` BEFORE DELETE ON `public_notice` BEGIN
	SELECT RAISE(ABORT, 'a notice is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `recovery_within` BEFORE INSERT ON `recovery` WHEN NEW.kind <> 'more' AND NEW.amount_fen > (
	SELECT o.amount_fen FROM overpayment o WHERE o.id = NEW.overpayment_id) + (
	SELECT coalesce(sum(iif(r.kind = 'more', r.amount_fen, -r.amount_fen)), 0) FROM recovery r WHERE r.overpayment_id = NEW.overpayment_id) BEGIN
	SELECT RAISE(ABORT, 'no more comes back than was overpaid');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_objection_fixed` BEFORE UPDATE ON `notice_objection` WHEN OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
	OR NEW.id <> OLD.id OR NEW.notice_id <> OLD.notice_id OR NEW.raised_on <> OLD.raised_on OR NEW.raised_by <> OLD.raised_by
	OR NEW.about <> OLD.about OR NEW.at <> OLD.at OR NEW.by <> OLD.by BEGIN
	SELECT RAISE(ABORT, 'an objection is fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_objection_no_delete` BEFORE DELETE ON `notice_objection` BEGIN
	SELECT RAISE(ABORT, 'an objection stays');
END;
--> statement-breakpoint
CREATE TRIGGER `paid_before_unsettles_insert` AFTER INSERT ON `paid_before` BEGIN
	DELETE FROM settled_account WHERE person_id IN (NEW.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `paid_before_unsettles_delete` AFTER DELETE ON `paid_before` BEGIN
	DELETE FROM settled_account WHERE person_id IN (OLD.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `paid_before_unsettles_update` AFTER UPDATE ON `paid_before` BEGIN
	DELETE FROM settled_account WHERE person_id IN (NEW.person_id, OLD.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `merge_unsettles` AFTER UPDATE OF `merged_into` ON `person` BEGIN
	DELETE FROM settled_account WHERE person_id IN (NEW.id, NEW.merged_into, OLD.merged_into);
END;
--> statement-breakpoint
CREATE VIEW `paid_month` AS SELECT person_id, program, month, paid_fen, bank FROM paid_before
UNION ALL SELECT l.person_id, l.program, l.for_month, l.amount_fen, l.bank
FROM payment_line l JOIN payment_batch b ON b.id = l.batch_id WHERE l.number IS NOT NULL AND b.state <> 'void' AND l.kind NOT IN ('repay', 'grant');
--> statement-breakpoint
CREATE VIEW `bank_answer` AS SELECT id, batch_id, person_id, program, amount_fen, code, words FROM bank_result r
WHERE code <> '98' OR NOT EXISTS (SELECT 1 FROM bank_result l WHERE l.batch_id = r.batch_id AND l.person_id = r.person_id
	AND l.program = r.program AND l.code <> '98');
